package com.kafkalinks.provider.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.cluster.LoginTables;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderConfigTest {
  private static final String ONE_CLUSTER =
      """
      {"lkc-1": {"restEndpoint": "https://one.example:443", "credentials": {"key": "K", "secret": "hidden"}}}""";
  private static final Map<String, String> NO_VARIABLES = Map.of();

  private static Checked check(Value news, Map<String, String> environment) {
    return new ConfigCheck(
            ConfigTable.type(LoginTables.API_KEY_TYPE, LoginTables.REST_ACCESS_TYPE), environment)
        .check(news);
  }

  private static Value json(String text) {
    return JsonText.parse(text).orElseThrow();
  }

  /** Stack configuration and most SDKs send JSON text, Go and gRPC clients the values. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"requestTimeout\": 2, \"maxRetries\": 0, \"checkInPreview\": false}",
        "{\"requestTimeout\": \"2\", \"maxRetries\": \"0\", \"checkInPreview\": \"false\"}",
      })
  void takesValuesAndTheirJsonText(String config) {
    assertEquals(List.of(), check(json(config), NO_VARIABLES).failures());
    ProviderConfig decoded = ProviderConfig.of(json(config), NO_VARIABLES);
    assertEquals(Duration.ofSeconds(2), decoded.limits().requestTimeout());
    assertEquals(Duration.ofMinutes(2), decoded.limits().createTimeout());
    assertEquals(0, decoded.limits().maxRetries());
    assertFalse(decoded.checkInPreview());
  }

  @Test
  void absentValuesHaveTheirDefaults() {
    ProviderConfig decoded = ProviderConfig.of(Value.EMPTY, NO_VARIABLES);
    assertEquals(Duration.ofSeconds(30), decoded.limits().requestTimeout());
    assertEquals(Duration.ofMinutes(2), decoded.limits().createTimeout());
    assertEquals(5, decoded.limits().maxRetries());
    assertTrue(decoded.checkInPreview());
    assertTrue(decoded.cluster("lkc-1").isNull());
  }

  @Test
  void longRequestTimeoutHoldsForCreateToo() {
    ProviderConfig decoded = ProviderConfig.of(json("{\"requestTimeout\": 300}"), NO_VARIABLES);
    assertEquals(Duration.ofMinutes(5), decoded.limits().createTimeout());
  }

  @Test
  void clustersAreReadFromObjectTextSecretTextAndVariable() {
    Value object = Value.EMPTY.with("clusters", json(ONE_CLUSTER));
    Value text = Value.EMPTY.with("clusters", Value.of(ONE_CLUSTER));
    Value secretText = Value.EMPTY.with("clusters", Value.of(ONE_CLUSTER).asSecret());
    for (Value config : List.of(object, text, secretText)) {
      assertEquals(List.of(), check(config, NO_VARIABLES).failures());
      assertKey("K", ProviderConfig.of(config, NO_VARIABLES));
    }
    Map<String, String> variable = Map.of("CLUSTERLINK_CLUSTERS", ONE_CLUSTER);
    assertEquals(List.of(), check(Value.EMPTY, variable).failures());
    assertKey("K", ProviderConfig.of(Value.EMPTY, variable));
    String other = ONE_CLUSTER.replace("\"K\"", "\"program's\"");
    assertKey(
        "program's", ProviderConfig.of(Value.EMPTY.with("clusters", Value.of(other)), variable));
  }

  private static void assertKey(String key, ProviderConfig config) {
    assertEquals(key, config.cluster("lkc-1").get("credentials").get("key").text());
  }

  /** The SDKs for Node and Python write secrets with their signature into the JSON text. */
  @Test
  void secretsInsideJsonTextAreUnwrapped() {
    String wrapped =
        ONE_CLUSTER.replace(
            "\"hidden\"",
            "{\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": \"hidden\"}");
    Value config = Value.EMPTY.with("clusters", Value.of(wrapped));
    assertEquals(List.of(), check(config, NO_VARIABLES).failures());
    Value secret =
        ProviderConfig.of(config, NO_VARIABLES).cluster("lkc-1").get("credentials").get("secret");
    assertEquals(Value.of("hidden").asSecret(), secret);
  }

  @Test
  void answerKeepsTheProgramsFormAndMarksClusters() {
    Value config = json("{\"maxRetries\": \"3\"}").with("clusters", Value.of(ONE_CLUSTER));
    Value inputs = check(config, NO_VARIABLES).inputs();
    assertEquals(
        json("{\"maxRetries\": \"3\"}").with("clusters", Value.of(ONE_CLUSTER).asSecret()), inputs);
  }

  @Test
  void variableIsNeverInTheAnswer() {
    Checked checked = check(Value.EMPTY, Map.of("CLUSTERLINK_CLUSTERS", ONE_CLUSTER));
    assertEquals(Value.EMPTY, checked.inputs());
  }

  @Test
  void unknownValuesPass() {
    Value config = Value.EMPTY;
    for (String name : List.of("clusters", "requestTimeout", "maxRetries", "checkInPreview")) {
      config = config.with(name, Value.UNKNOWN);
    }
    assertEquals(List.of(), check(config, NO_VARIABLES).failures());
    Value nested = Value.EMPTY.with("clusters", Value.EMPTY.with("lkc-1", Value.UNKNOWN));
    assertEquals(List.of(), check(nested, NO_VARIABLES).failures());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"clusters\": \"no json\"}         |       | `clusters` cannot be read as JSON: it must be an object, cluster id to `restEndpoint`, `credentials`, `restAccess`. Check quotes, commas and braces, or set each value with `pulumi config set --path --secret`.",
        "{\"clusters\": [1]}                 |       | `clusters` must be a map of objects, not a list.",
        "{\"clusters\": {\"lkc-1\": \"x\"}}  |       | `clusters[\"lkc-1\"]` must be an object with restEndpoint, credentials, restAccess, not text.",
        "{\"clusters\": {\"lkc-1\": {\"restEndpont\": \"x\"}}} | | `clusters[\"lkc-1\"].restEndpont` is not a property of ClusterAccess; did you mean `restEndpoint`?",
        "{\"clusters\": {\"lkc-1\": {\"restEndpoint\": \"one.example\"}}} | | `clusters[\"lkc-1\"].restEndpoint` must be a URL that begins with `https://` (or `http://`) and names a host.",
        "{\"clusters\": {\"lkc-1\": {\"credentials\": {\"key\": \"K\"}}}} | | `clusters[\"lkc-1\"].credentials.secret` is required: The key's secret, or the SASL/PLAIN password.",
        "{\"requestTimeout\": \"soon\"}      |       | `requestTimeout` must be a whole number, not text: leave out the quotes.",
        "{\"requestTimeout\": true}  | requestTimeout | `requestTimeout` must be a whole number, not a boolean.",
        "{\"requestTimeout\": 0}     | requestTimeout | `requestTimeout` must be a whole number of seconds from 1 to 86400.",
        "{\"requestTimeout\": \"-1\"} | requestTimeout | `requestTimeout` must be a whole number of seconds from 1 to 86400.",
        "{\"maxRetries\": 2.5}       | maxRetries     | `maxRetries` must be a whole number.",
        "{\"maxRetries\": -1}        | maxRetries     | `maxRetries` must be a whole number from 0 to 1000.",
        "{\"checkInPreview\": \"yes\"} |              | `checkInPreview` must be `true` or `false`, not text: leave out the quotes.",
        "{\"timeout\": 5}            |                | `timeout` is not a property of Provider; properties are: clusters, requestTimeout, maxRetries, checkInPreview.",
      })
  void refusesWrongForms(String config, String path, String reason) {
    assertEquals(
        List.of(
            new Failure(
                PropertyPath.of(path == null ? new String[0] : new String[] {path}), reason)),
        check(json(config), NO_VARIABLES).failures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no json hidden", "[\"hidden\"]", "\"hidden\"", "{\"lkc-1\": \"hidden\"}"})
  void refusesAWrongVariableWithoutQuotingIt(String text) {
    List<Failure> failures = check(Value.EMPTY, Map.of("CLUSTERLINK_CLUSTERS", text)).failures();
    assertEquals(1, failures.size());
    assertEquals(PropertyPath.ROOT, failures.get(0).path());
    assertTrue(failures.get(0).reason().contains("CLUSTERLINK_CLUSTERS"));
    assertFalse(failures.get(0).reason().contains("hidden"));
  }

  @Test
  void variableIsNotAskedWhereTheProgramNamesClusters() {
    Value config = Value.EMPTY.with("clusters", json(ONE_CLUSTER));
    assertEquals(List.of(), check(config, Map.of("CLUSTERLINK_CLUSTERS", "no json")).failures());
  }

  @Test
  void allFaultsAreToldAtOnce() {
    Value config =
        json("{\"clusters\": 1, \"requestTimeout\": true, \"maxRetries\": -1, \"x\": 1}");
    assertEquals(4, check(config, NO_VARIABLES).failures().size());
    assertTrue(Values.holdsSecret(check(config, NO_VARIABLES).inputs()));
  }
}
