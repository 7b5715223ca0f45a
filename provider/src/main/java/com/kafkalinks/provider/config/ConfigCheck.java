package com.kafkalinks.provider.config;

import com.kafkalinks.provider.check.Structure;
import com.kafkalinks.provider.core.Checked;
import com.kafkalinks.provider.core.Failure;
import com.kafkalinks.provider.property.JsonText;
import com.kafkalinks.provider.property.PropertyPath;
import com.kafkalinks.provider.property.Value;
import com.kafkalinks.provider.property.Value.Kind;
import com.kafkalinks.provider.schema.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks the provider's configuration, in whichever form it comes: stack configuration arrives as
 * JSON text.
 */
public final class ConfigCheck {
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

  /** Every fault at once; nothing that was read from the environment is in the answer. */
  public Checked check(Value news) {
    Value own = news.with("version", Value.NULL).with("pluginDownloadURL", Value.NULL);
    Value normal = normal(own.with("__internal", Value.NULL));
    Value marked = Structure.mark(type, normal);
    List<Failure> failures = new ArrayList<>(Structure.failures(type, marked));
    notNegative(marked, failures);
    environmentIsJson(failures);
    return new Checked(normal.equals(own) ? marked : asGiven(news, marked), failures);
  }

  /**
   * The configuration as the program gave it, with the secrets marked: a change of form would be a
   * change.
   */
  private static Value asGiven(Value news, Value marked) {
    Value given = news;
    for (Map.Entry<String, Value> entry : marked.fields().entrySet()) {
      if (entry.getValue().secret()) {
        given = given.with(entry.getKey(), news.get(entry.getKey()).asSecret());
      }
    }
    return given;
  }

  private static void notNegative(Value config, List<Failure> failures) {
    for (String name : List.of(ConfigTable.REQUEST_TIMEOUT, ConfigTable.MAX_RETRIES)) {
      double least = name.equals(ConfigTable.REQUEST_TIMEOUT) ? 0.001 : 0;
      Value value = config.get(name);
      if (value.kind() == Kind.NUMBER && !(value.number() >= least && value.number() < 1e6)) {
        failures.add(
            new Failure(
                PropertyPath.of(name), "`%s` must be a number above zero.".formatted(name)));
      }
    }
  }

  private void environmentIsJson(List<Failure> failures) {
    String text = environment.getOrDefault(ProviderConfig.VARIABLE, "");
    if (text.isEmpty()) {
      return;
    }
    Value clusters = JsonText.parse(text).orElse(Value.NULL);
    Value wrapped = Value.EMPTY.with(ConfigTable.CLUSTERS, clusters.asSecret());
    boolean wrong = clusters.kind() != Kind.OBJECT || !Structure.failures(type, wrapped).isEmpty();
    if (wrong) {
      failures.add(
          new Failure(
              PropertyPath.ROOT,
              "The environment variable `%s` must hold a JSON object: cluster id to `restEndpoint`, `credentials`, `restAccess`."
                  .formatted(ProviderConfig.VARIABLE)));
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
