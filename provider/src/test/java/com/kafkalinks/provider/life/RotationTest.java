package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_INBOUND;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.ALTER;
import static com.kafkalinks.simulator.fault.Operation.CONFIGS;
import static com.kafkalinks.simulator.fault.Operation.READ;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.value.Value;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {
  private static final String SECRET = "sourceKafkaCluster.credentials.secret";
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @AutoClose private final Lab lab = new Lab(builder -> builder.noticeAfter(Duration.ZERO));

  private final Value program = lab.program(DESTINATION_OUTBOUND);

  @Test
  void wrongNewKeyEndsNotReadyAndTheOldProgramRepairsIt() {
    Stack stack = lab.created(DESTINATION_OUTBOUND);
    Value before = stack.inputs();
    Step wrong = stack.up(set(program, SECRET, "wrong"));
    assertTrue(
        wrong.error().contains("the remote cluster has refused the new login for 75 s"),
        wrong.error());
    assertTrue(lab.time.passed().compareTo(Duration.ofSeconds(80)) <= 0);
    assertTrue(wrong.error().contains("AUTHENTICATION_ERROR: Please check your API key"));
    assertTrue(
        wrong.error().contains("Check the credentials for the remote cluster"), wrong.error());
    assertEquals("AUTHENTICATION_ERROR", stack.outputs().get("linkError").text());
    assertEquals("wrong", secretIn(stack.outputs()));
    assertEquals(before, stack.inputs());

    Step back = stack.up(program);
    assertEquals(Action.UPDATE, back.done());
    assertEquals("f-secret", secretIn(stack.outputs()));
    assertEquals("ACTIVE", stack.outputs().get("linkState").text());
    assertTrue(back.said(Level.INFO).contains("is verified"), back.said(Level.INFO));
    assertEquals(List.of(), stack.initErrors());
  }

  /** The typo must not replace the only key that works. */
  @Test
  void refusedManagementKeyDoesNotReplaceTheOneThatWorks() {
    Stack stack = lab.created(DESTINATION_OUTBOUND);
    Value typo = set(program, "destinationKafkaCluster.credentials.secret", "typo");
    Step plan = stack.preview(typo);
    assertEquals(Code.UNAUTHENTICATED, plan.code());
    assertTrue(plan.error().contains("that `destinationKafkaCluster` gives"), plan.error());
    for (int i = 0; i < 2; i++) {
      Step step = stack.up(typo);
      assertTrue(step.error().contains("is changed, but not ready: cluster lkc-owner refuses"));
      assertFalse(step.error().contains("typo"), step.error());
    }
    Value kept = stack.outputs().get("destinationKafkaCluster").get("credentials");
    assertEquals("o-secret", kept.get("secret").text());
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  @Test
  void deletionWithoutAWorkingKeySaysHowToGiveOne() {
    Stack stack = lab.created(DESTINATION_OUTBOUND);
    lab.ownerCluster().addKey("OKEY", "rotated");
    Step destroy = stack.destroy();
    assertEquals(Code.UNAUTHENTICATED, destroy.code());
    assertTrue(destroy.error().contains("clusterlink:clusters.lkc-owner.credentials.key"));
  }

  private static String secretIn(Value outputs) {
    return outputs.get("sourceKafkaCluster").get("credentials").get("secret").text();
  }

  /** The server tries a login again at each check only. */
  @Test
  void newLoginThatTheNextCheckAcceptsIsWaitedFor() {
    Stack stack = lab.stack();
    Value seldom = set(program, "config[\"availability.check.ms\"]", "120000");
    assertEquals(Action.CREATE, stack.up(seldom).done());
    lab.time.after(Duration.ofMinutes(2), () -> lab.otherCluster().addKey("FKEY", "later"));
    assertEquals(Action.UPDATE, stack.up(set(seldom, SECRET, "later")).done());
  }

  /** What was not ready is sent again as a whole, although the engine sees no difference. */
  @Test
  void updateWithoutADifferenceSendsAllThatItOwns() {
    Stack stack = lab.stack();
    Value early = set(set(program, SECRET, "later"), "validateLink", Value.of(false));
    early = set(early, "config[\"acl.sync.ms\"]", "7000");
    assertTrue(stack.up(early).error().contains("is created, but not ready"));
    lab.otherCluster().addKey("FKEY", "later");

    Step again = stack.up(early);
    assertEquals(Action.UPDATE, again.done());
    assertFalse(again.said(Level.INFO).contains("verified"), again.said(Level.INFO));
    assertEquals(Set.of(), again.changes());
    assertEquals(
        List.of(
            "acl.sync.ms",
            "bootstrap.servers",
            "sasl.jaas.config",
            "sasl.mechanism",
            "security.protocol"),
        lab.altered());
    assertEquals(Action.SAME, stack.up(early).done());
  }

  @Test
  void wrongKeyThatNobodyNoticesYetIsNotCalledVerified() {
    lab.close();
    try (Lab slow = new Lab(builder -> builder.noticeAfter(FIVE_MINUTES))) {
      Stack stack = slow.created(DESTINATION_OUTBOUND);
      Step step = stack.up(set(slow.program(DESTINATION_OUTBOUND), SECRET, "wrong"));
      assertEquals(Action.UPDATE, step.done());
      assertTrue(
          step.said(Level.INFO).contains("up to five minutes to detect invalid credentials"));
    }
  }

  @Test
  void watchingLongEnoughFindsAWrongKey() {
    try (Lab slow = new Lab(builder -> builder.noticeAfter(FIVE_MINUTES))) {
      Stack stack = slow.created(DESTINATION_OUTBOUND);
      Value watched = set(slow.program(DESTINATION_OUTBOUND), "verifyFor", Value.of(360));
      Step step = stack.up(set(watched, SECRET, "wrong"));
      assertTrue(step.error().contains("the link did not stay healthy"), step.error());
      assertTrue(slow.time.passed().compareTo(FIVE_MINUTES) >= 0);
    }
  }

  @Test
  void watchingLongEnoughVerifiesARightKey() {
    Stack stack = lab.created(DESTINATION_OUTBOUND);
    lab.otherCluster().addKey("FKEY", "new");
    Step step = stack.up(set(set(program, SECRET, "new"), "verifyFor", Value.of(360)));
    assertEquals(Action.UPDATE, step.done());
    assertTrue(step.said(Level.INFO).contains("is verified"));
    assertTrue(step.said(Level.STATUS).contains("watching the link for another"));
    assertEquals(Duration.ofMinutes(6), lab.time.passed());
  }

  @ParameterizedTest
  @CsvSource({"DESTINATION_OUTBOUND", "DESTINATION_INBOUND"})
  void wrongManagementKeyIsToldWhileTheOldOneWorks(ModePair pair) {
    Stack stack = lab.created(pair);
    Step step = stack.up(set(lab.program(pair), "destinationKafkaCluster.credentials.key", "TYPO"));
    assertTrue(step.error().contains("is changed, but not ready"), step.error());
    assertTrue(
        step.warnings().contains("key TYPO of cluster lkc-owner is refused"), step.warnings());
  }

  @Test
  void linkThatWaitsSaysNothingOfLoginsThatItHasNot() {
    Stack stack = lab.created(DESTINATION_INBOUND);
    lab.ownerCluster().addKey("NEW", "new");
    Value next = lab.program(DESTINATION_INBOUND);
    next = set(next, "destinationKafkaCluster.credentials.key", "NEW");
    Step step = stack.up(set(next, "destinationKafkaCluster.credentials.secret", "new"));
    assertEquals("", step.said(Level.INFO) + step.warnings());
    assertEquals(Set.of(READ, CONFIGS), Set.copyOf(lab.asked()));
  }

  @Test
  void movedClusterIsFollowedInPlace() {
    Stack stack = lab.created(DESTINATION_OUTBOUND);
    lab.otherCluster().moveTo("moved.example:9092");
    Step step =
        stack.up(set(program, "sourceKafkaCluster.bootstrapEndpoint", "moved.example:9092"));
    assertEquals(Action.UPDATE, step.done());
    assertEquals(List.of("bootstrap.servers"), lab.altered());
    assertTrue(step.said(Level.INFO).contains("is verified"));
  }

  @Test
  void restEndpointOnlyRepointsTheProvider() {
    Stack stack = lab.created(DESTINATION_OUTBOUND);
    Value moved =
        set(
            program,
            "destinationKafkaCluster.restEndpoint",
            lab.owner().restEndpoint() + "/kafka/v3/");
    assertEquals(Action.UPDATE, stack.up(moved).done());
    assertEquals(Set.of(READ, CONFIGS), Set.copyOf(lab.asked()));
  }

  @ParameterizedTest
  @CsvSource({
    "API_KEY, credentials.secret, sasl.jaas.config",
    "SCRAM_SHA_512, scram.password, sasl.jaas.config",
    "OAUTHBEARER, oauth.clientSecret, sasl.jaas.config sasl.login.callback.handler.class"
        + " sasl.oauthbearer.token.endpoint.url",
    "CLIENT_CERTIFICATE_WITH_PASSWORD, tls.clientKeyPassword, ssl.key.password",
    "OWN_CA_ALONE, tls.caCertificates, ssl.truststore.certificates"
  })
  void onlyWhatChangedIsSent(LoginKind kind, String path, String settings) {
    lab.otherCluster().addKey("K", "s");
    Stack stack = lab.stack();
    Value old = kind.in(program, "sourceKafkaCluster", "");
    assertEquals(Action.CREATE, stack.up(old).done());
    lab.otherCluster().addKey("K", "new");
    String fresh =
        path.endsWith("Certificates")
            ? new HeldCertificate.Builder().build().certificatePem()
            : "new";
    assertEquals(Action.UPDATE, stack.up(set(old, "sourceKafkaCluster." + path, fresh)).done());
    assertEquals(List.of(settings.split(" ", -1)), lab.altered());
    assertEquals(1, lab.simulator.requests(ALTER).size());
  }
}
