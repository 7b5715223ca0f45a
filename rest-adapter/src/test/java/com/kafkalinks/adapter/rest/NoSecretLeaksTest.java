package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Bearer;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.SettingChange;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret comes back in an exception, a text form or a log, even if the server quotes it. */
final class NoSecretLeaksTest {
  private static final String PASSWORD = "sw\"ord\\fish";
  private static final Secret LINE =
      Secret.of("x.ScramLoginModule required username=\"u\" password=\"sw\\\"ord\\\\fish\";");
  private static final Map<String, Secret> SETTINGS =
      Map.of(
          "sasl.jaas.config", LINE,
          "local.ssl.keystore.key", Secret.of("-----BEGIN swordfish-----"),
          "ssl.keystore.key", Secret.of("-----BEGIN KEY-----\nMIIswordfishBwIBADBX\n-----END"),
          "ssl.key.password", Secret.of("swordfish-2"),
          "acl.sync.enable", Secret.of("maybe"));

  private final Api api = new Api();
  private final StringBuilder log = new StringBuilder();
  private final Handler listener = new Listener();
  private final Logger everything = Logger.getLogger("");

  NoSecretLeaksTest() {
    everything.addHandler(listener);
    Logger.getLogger("okhttp3").setLevel(Level.ALL);
  }

  @AfterEach
  void close() {
    Logger.getLogger("okhttp3").setLevel(null);
    everything.removeHandler(listener);
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invalid value sw\"ord\\fish for maybe",
        "cannot parse x.ScramLoginModule required username=\"u\""
            + " password=\"sw\\\"ord\\\\fish\"; maybe",
        "-----BEGIN swordfish----- is no key, nor is swordfish-2, maybe",
        "cannot read \"-----BEGIN KEY-----\\nMIIswordfishBwIBADBX\\n-----END\", maybe",
        "bad base 64 in MIIswordfishBwIBADBX, maybe",
        "login key-swordfish unknown, maybe: Basic a2V5OmtleS1zd29yZGZpc2g="
      })
  void masksWhatTheServerQuotes(String message) {
    api.answers(400, Json.write(Map.of("error_code", 400, "message", message)));
    NewLink link = new NewLink("orders", FarEnd.SOURCE, "lkc-2", "", SETTINGS, true);

    ApiException failure = failure(links -> links.create(link, Apply.FOR_REAL, api.cancellation));

    assertTrue(failure.detail().contains("[secret]"), "nothing was masked");
    assertTrue(failure.detail().contains("maybe"), "too much was masked");
    assertClean(failure);
  }

  @Test
  void masksWhatAnAlterAndASinglePutSend() {
    String refusal = Json.write(Map.of("message", "no: " + PASSWORD));
    api.answers(400, refusal).answers(405, "").answers(400, refusal);
    List<SettingChange> changes = List.of(new SettingChange.Set("sasl.jaas.config", LINE));

    for (int i = 0; i < 2; i++) {
      ApiException failure =
          failure(links -> links.alter("a", changes, Apply.FOR_REAL, api.cancellation));

      assertEquals("no: [secret]", failure.detail());
    }
  }

  @Test
  void masksATokenThatTheServerQuotes() {
    api.answers(401, "{\"error_code\": 40101, \"message\": \"bad token swordfish\"}");
    ClusterLinks links =
        api.connector
            .open(
                Api.access(api.url(""), new Bearer(Secret.of("swordfish")), Tls.SYSTEM), Api.LIMITS)
            .links();

    ApiException failure = assertThrows(ApiException.class, () -> links.list(api.cancellation));

    assertEquals("bad token [secret]", failure.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\nb", "", "ü", "a\tb"})
  void refusesATokenThatNoHeaderHoldsWithoutQuotingIt(String part) {
    Login login = new Bearer(Secret.of(part.isEmpty() ? "" : "swordfish" + part));
    ClusterAccess access = Api.access(api.url(""), login, Tls.SYSTEM);

    ApiException failure =
        assertThrows(ApiException.class, () -> api.connector.open(access, Api.LIMITS).links());

    assertEquals(ApiException.Kind.INVALID, failure.kind());
    assertClean(failure);
  }

  @Test
  void printsNoSecretOfWhatCallersHold() {
    ClusterAccess access =
        Api.access(
            "http://h",
            new ApiKey("key", Secret.of("swordfish")),
            new Tls("", "", Secret.of("swordfish"), Secret.of("swordfish")));
    NewLink link = new NewLink("orders", FarEnd.SOURCE, "lkc-2", "", SETTINGS, true);
    Object wire = WireMapping.create(link);
    Authorization login = Authorization.of(access.credentials().get(0).login());
    Object masking = new Masking.Known(login.secrets(), List.of()).with(wire);

    for (Object held : List.of(access, link, wire, masking, new SettingChange.Set("a", LINE))) {
      assertFalse(held.toString().contains("fish"), held.getClass().getName());
    }
  }

  private ApiException failure(java.util.function.Consumer<ClusterLinks> call) {
    Login login = new ApiKey("key", Secret.of("key-swordfish"));
    ClusterLinks links =
        api.connector.open(Api.access(api.url(""), login, Tls.SYSTEM), Api.LIMITS).links();
    return assertThrows(ApiException.class, () -> call.accept(links));
  }

  private void assertClean(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    for (String shown : List.of(trace.toString(), log.toString())) {
      assertFalse(shown.contains("fish"), "a secret is shown");
      assertFalse(shown.contains("c3dvcmRmaXNo"), "a secret is shown");
    }
  }

  private final class Listener extends Handler {
    @Override
    public void publish(LogRecord entry) {
      synchronized (log) {
        log.append(entry.getMessage()).append(entry.getThrown()).append('\n');
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
