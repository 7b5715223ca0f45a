package com.kafkalinks.provider.config;

import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.table.Secrets;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks the provider's configuration, in whichever form it comes: stack configuration arrives as
 * JSON text.
 */
public final class ConfigCheck {
  private static final int DAY = 86_400;
  private static final int MOST_RETRIES = 1000;

  private static final String NO_JSON =
      "`clusters` cannot be read as JSON: it must be an object, cluster id to `restEndpoint`, `credentials`, `restAccess`. Check quotes, commas and braces, or set each value with `pulumi config set --path --secret`.";

  private final ObjectType type;
  private final Map<String, String> environment;

  /**
   * A check.
   *
   * @param type the rows of the configuration
   * @param environment variables of the process
   */
  public ConfigCheck(ObjectType type, Map<String, String> environment) {
    this.type = type;
    this.environment = environment;
  }

  /**
   * Every fault at once. The answer has the program's own form, with the secrets marked: another
   * form would show as a change. Nothing that was read from the environment is in it.
   */
  public Checked check(Value news) {
    Value marked = Secrets.mark(type, normal(news));
    List<Failure> failures = structure(marked);
    limits(marked, failures);
    environment(marked, failures);
    return new Checked(secretsMarked(news, marked), failures);
  }

  private static Value secretsMarked(Value given, Value marked) {
    Value inputs = given;
    for (Map.Entry<String, Value> entry : marked.fields().entrySet()) {
      if (entry.getValue().secret()) {
        inputs = inputs.with(entry.getKey(), given.get(entry.getKey()).asSecret());
      }
    }
    return inputs;
  }

  private static void limits(Value config, List<Failure> failures) {
    Value timeout = config.get(ConfigTable.REQUEST_TIMEOUT);
    if (timeout.kind() == Kind.NUMBER && outside(timeout, 1, DAY)) {
      add(failures, ConfigTable.REQUEST_TIMEOUT, "a whole number of seconds from 1 to " + DAY);
    }
    if (outside(config.get(ConfigTable.MAX_RETRIES), 0, MOST_RETRIES)) {
      add(failures, ConfigTable.MAX_RETRIES, "a whole number from 0 to " + MOST_RETRIES);
    }
  }

  /** Of a whole number; what is no whole number is the table's fault to tell. */
  private static boolean outside(Value value, int least, int most) {
    double number = value.number();
    return number == Math.rint(number) && (number < least || number > most);
  }

  private static void add(List<Failure> failures, String name, String wanted) {
    failures.add(new Failure(PropertyPath.of(name), "`%s` must be %s.".formatted(name, wanted)));
  }

  /** Asked only where the program names no clusters itself. */
  private void environment(Value config, List<Failure> failures) {
    String text = environment.getOrDefault(ProviderConfig.VARIABLE, "");
    if (text.isEmpty() || !config.get(ConfigTable.CLUSTERS).isNull()) {
      return;
    }
    Value clusters = JsonText.parse(text).orElse(Value.NULL);
    if (clusters.kind() != Kind.OBJECT) {
      failures.add(
          new Failure(
              PropertyPath.ROOT,
              "The environment variable `%s` must hold a JSON object: cluster id to `restEndpoint`, `credentials`, `restAccess`."
                  .formatted(ProviderConfig.VARIABLE)));
      return;
    }
    Value variable = Value.EMPTY.with(ConfigTable.CLUSTERS, clusters.asSecret());
    for (Failure failure : structure(variable)) {
      String reason = "Environment variable `%s`: ".formatted(ProviderConfig.VARIABLE);
      failures.add(new Failure(PropertyPath.ROOT, reason + failure.reason()));
    }
  }

  private List<Failure> structure(Value config) {
    List<Failure> failures = new ArrayList<>();
    Value readable = config;
    if (config.get(ConfigTable.CLUSTERS).kind() == Kind.STRING) {
      readable = config.with(ConfigTable.CLUSTERS, Value.UNKNOWN);
      failures.add(new Failure(PropertyPath.ROOT, NO_JSON));
    }
    failures.addAll(Structure.failures(type, readable));
    config.get(ConfigTable.CLUSTERS).fields().forEach((id, access) -> url(id, access, failures));
    return failures;
  }

  private static void url(String id, Value access, List<Failure> failures) {
    Value endpoint = access.get(ConfigTable.REST_ENDPOINT);
    if (endpoint.kind() == Kind.STRING) {
      PropertyPath path = PropertyPath.of(ConfigTable.CLUSTERS, id, ConfigTable.REST_ENDPOINT);
      Urls.baseFault(endpoint.text())
          .ifPresent(
              fault ->
                  failures.add(new Failure(PropertyPath.ROOT, "`%s` %s".formatted(path, fault))));
    }
  }

  /** Values with JSON text read where the row wants something else than text. */
  static Value normal(Value config) {
    Value normal = config;
    for (Map.Entry<String, Value> entry : config.fields().entrySet()) {
      normal = normal.with(entry.getKey(), normalValue(entry.getValue()));
    }
    return normal;
  }

  /** No row of the configuration is plain text, so any text is JSON. */
  private static Value normalValue(Value value) {
    if (value.kind() != Kind.STRING) {
      return value;
    }
    Value parsed = JsonText.parse(value.text()).orElse(value);
    return value.secret() ? parsed.asSecret() : parsed;
  }
}
