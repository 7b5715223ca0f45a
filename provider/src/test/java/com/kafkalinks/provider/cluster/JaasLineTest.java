package com.kafkalinks.provider.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login lines are read back with Kafka's own parser. */
class JaasLineTest {
  private static Map<String, Object> read(Secret line) {
    Map<String, Object> config = Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(line.reveal()));
    List<AppConfigurationEntry> entries =
        JaasContext.loadClientContext(config).configurationEntries();
    assertEquals(1, entries.size());
    Map<String, Object> read = new HashMap<>(entries.get(0).getOptions());
    read.put("module", entries.get(0).getLoginModuleName());
    read.put("flag", entries.get(0).getControlFlag());
    return read;
  }

  private static Secret line(String property, String... fields) {
    Value login = Value.EMPTY;
    for (int i = 0; i < fields.length; i += 2) {
      login = login.with(fields[i], Value.of(fields[i + 1]));
    }
    Value block = Value.EMPTY.with(property, login);
    return LoginKind.saslOf(block).orElseThrow().settings(block).get("sasl.jaas.config");
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<Character> sharp =
        Arbitraries.of('"', '\'', '\\', ';', '\n', '\r', '\t', '=', ' ', '/', '*', '#', '0', 'n');
    return Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(30),
            sharp.array(Character[].class).ofMaxSize(12).map(JaasLineTest::text))
        .filter(text -> !text.isEmpty());
  }

  private static String text(Character... characters) {
    StringBuilder text = new StringBuilder();
    for (char c : characters) {
      text.append(c);
    }
    return text.toString();
  }

  @Property(tries = 1000)
  void passwordsSurviveWhateverTheyHold(
      @ForAll("hostile") String username, @ForAll("hostile") String password) {
    Map<String, Object> expected =
        Map.of(
            "module",
            "org.apache.kafka.common.security.plain.PlainLoginModule",
            "flag",
            AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
            "username",
            username,
            "password",
            password);
    assertEquals(expected, read(line("credentials", "key", username, "secret", password)));
    Map<String, Object> line = read(line("scram", "username", username, "password", password));
    assertEquals(username, line.get("username"));
    assertEquals(password, line.get("password"));
  }

  @Property(tries = 1000)
  void tokensOptionsSurviveWhateverTheyHold(
      @ForAll("hostile") String id,
      @ForAll("hostile") String secret,
      @ForAll("hostile") String pool) {
    Map<String, Object> line =
        read(line("oauth", "clientId", id, "clientSecret", secret, "identityPoolId", pool));
    assertEquals(id, line.get("clientId"));
    assertEquals(secret, line.get("clientSecret"));
    assertEquals(pool, line.get("extension_identityPoolId"));
    assertFalse(line.containsKey("scope"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"; evil required password=\"", "\\\";", "x\u0000y", "ünï😀", "\\077"})
  void nobodyBreaksOutOfTheQuotes(String password) {
    Secret line = line("credentials", "key", "u", "secret", password);
    assertEquals(password, read(line).get("password"));
  }
}
