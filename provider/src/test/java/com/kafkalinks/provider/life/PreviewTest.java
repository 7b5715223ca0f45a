package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.SOURCE_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.ALTER;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static com.kafkalinks.simulator.fault.Operation.READ;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.model.Knob;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preview asks the server, and what of the answers fails it. */
class PreviewTest {
  private static final String ACL_SYNC = "config[\"acl.sync.ms\"]";
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  @AutoClose private final Lab lab = new Lab();

  private final Stack stack = lab.stack();
  private final Value program = lab.program(DESTINATION_OUTBOUND);

  private void assertWarns(Step preview, Action action, String warning) {
    assertEquals(action, preview.done());
    assertTrue(preview.warnings().contains(warning), preview.warnings());
    assertTrue(lab.time.passed().compareTo(FIVE_SECONDS) < 0, lab.time.passed().toString());
  }

  @Test
  void goodCreateIsCheckedInSilence() {
    Step preview = stack.preview(program);
    assertEquals(Action.CREATE, preview.done());
    assertEquals("", preview.warnings());
    assertTrue(lab.last(CREATE).query().contains("validate_only=true"));
    assertEquals(List.of(READ, CREATE, READ), lab.asked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no.such.setting", "acl.sync.ms", "acl.filters", "request.timeout.ms"})
  void badSettingFailsThePreviewOfACreate(String setting) {
    Step preview = stack.preview(set(program, "config[\"%s\"]".formatted(setting), "never"));
    assertEquals(Code.INVALID_ARGUMENT, preview.code());
    assertTrue(
        preview
            .error()
            .contains("creating cluster link \"orders\" on lkc-owner: the server refuses it"));
    assertTrue(preview.error().contains(setting), preview.error());
    assertFalse(lab.ownerCluster().hasLink("orders"));
    assertEquals(List.of(READ, CREATE), lab.asked());
  }

  @Test
  void badSettingFailsThePreviewOfAnUpdate() {
    assertEquals(Action.CREATE, stack.up(program).done());
    Step preview = stack.preview(set(program, ACL_SYNC, "never"));
    assertEquals(Code.INVALID_ARGUMENT, preview.code());
    assertTrue(
        preview
            .error()
            .contains("changing cluster link \"orders\" on lkc-owner: the server refuses it"));
    assertFalse(lab.link().settings().containsKey("acl.sync.ms"));
  }

  @Test
  void goodUpdateIsCheckedInSilenceAndKeepsTheId() {
    assertEquals(Action.CREATE, stack.up(program).done());
    Step preview = stack.preview(set(program, ACL_SYNC, "7000"));
    assertEquals(Action.UPDATE, preview.done());
    assertEquals("", preview.warnings());
    assertTrue(lab.last(ALTER).query().contains("validate_only=true"));
    assertFalse(lab.link().settings().containsKey("acl.sync.ms"));
    assertEquals(stack.outputs().get("clusterLinkId"), stack.previewed().get("clusterLinkId"));
    assertTrue(stack.previewed().get("linkState").isUnknown());
    assertTrue(stack.previewed().get("linkError").isUnknown());
    assertTrue(stack.previewed().get("linkErrorMessage").isUnknown());
  }

  @Test
  void refusedKeyFailsThePreview() {
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.simulator.addFault("any=401-key");
    for (Step preview :
        List.of(
            new Stack(lab, "second").preview(program),
            stack.preview(set(program, ACL_SYNC, "7000")))) {
      assertEquals(Code.UNAUTHENTICATED, preview.code());
      assertTrue(preview.error().contains("the server refuses it"), preview.error());
      assertTrue(preview.error().contains("Check the API key"), preview.error());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"401-right", "403", "404-path", "404-cluster", "not-json", "wrong-type"})
  void whateverIsRefusedForNowIsAWarningThatSaysSo(String effect) {
    lab.simulator.addFault("any=" + effect);
    assertWarns(stack.preview(program), Action.CREATE, "the server refuses creating");
  }

  @ParameterizedTest
  @ValueSource(strings = {"403", "404-link", "404-cluster"})
  void whateverIsRefusedForNowIsAWarningOfAnUpdateToo(String effect) {
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.simulator.addFault("any=" + effect);
    Step preview = stack.preview(set(program, ACL_SYNC, "7000"));
    assertWarns(preview, Action.UPDATE, "the server refuses changing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "408",
        "429",
        "429-html",
        "500",
        "502",
        "503",
        "504",
        "reset-before",
        "405",
        "status:302"
      })
  void whateverIsNotAnsweredIsAWarning(String effect) {
    lab.simulator.addFault("any=" + effect);
    assertWarns(stack.preview(program), Action.CREATE, "the server could not check creating");
  }

  @ParameterizedTest
  @ValueSource(strings = {"429", "503", "not-json"})
  void whateverIsNotAnsweredIsAWarningOfAnUpdateToo(String effect) {
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.simulator.addFault("any=" + effect);
    Step preview = stack.preview(set(program, ACL_SYNC, "7000"));
    assertWarns(preview, Action.UPDATE, "the server could not check changing");
  }

  @Test
  void takenNameIsAWarning() {
    lab.created(DESTINATION_OUTBOUND);
    Step preview = lab.stack().preview(program);
    assertWarns(
        preview,
        Action.CREATE,
        "an interrupted update may have created it. To manage it here, run");
    assertFalse(lab.asked().contains(CREATE));
  }

  @Test
  void takenPrefixIsAWarning() {
    Value prefixed = set(program, "config[\"cluster.link.prefix\"]", "p-");
    assertEquals(Action.CREATE, stack.up(prefixed).done());
    Step preview = new Stack(lab, "second").preview(set(prefixed, "linkName", "second"));
    assertWarns(preview, Action.CREATE, "each link of a cluster needs its own");
  }

  @Test
  void missingRemoteLinkIsAWarning() {
    Step preview = stack.preview(lab.program(SOURCE_OUTBOUND));
    assertWarns(preview, Action.CREATE, "does not have a link named orders");
  }

  @Test
  void missingRemoteLinkThatTheProgramCreatesFirstIsNoNews() {
    Stack first = new Stack(lab, "first");
    assertEquals(
        Action.CREATE, first.preview(lab.remoteLink(SOURCE_OUTBOUND).orElseThrow()).done());
    Step preview = stack.preview(lab.program(SOURCE_OUTBOUND));
    assertEquals(Action.CREATE, preview.done());
    assertEquals("", preview.warnings());
  }

  @Test
  void otherClusterThatCannotBeReachedYetIsAWarning() {
    lab.otherCluster().moveTo("nowhere.example:9092");
    Step preview = stack.preview(program);
    assertWarns(preview, Action.CREATE, "Check bootstrap endpoint and credentials");
    assertTrue(preview.warnings().contains("the server refuses creating"), preview.warnings());
  }

  @Test
  void otherClusterThatRefusesTheLoginYetIsAWarning() {
    Step preview = stack.preview(set(program, "sourceKafkaCluster.credentials.secret", "wrong"));
    assertWarns(preview, Action.CREATE, "Check bootstrap endpoint and credentials");
    assertTrue(preview.warnings().contains("the server refuses creating"), preview.warnings());
  }

  @Test
  void otherClusterOfAnotherIdIsAWarning() {
    Step preview = stack.preview(set(program, "sourceKafkaCluster.id", "lkc-elsewhere"));
    assertWarns(preview, Action.CREATE, "Expected cluster 'lkc-elsewhere'");
    assertTrue(preview.warnings().contains("the server refuses creating"), preview.warnings());
    assertEquals(List.of(READ, CREATE), lab.asked());
  }

  @Test
  void serverThatTakesTooLongIsAWarning() {
    lab.simulator.addFault(
        Fault.on(
            READ,
            (call, next) -> {
              lab.time.pass(FIVE_SECONDS);
              return next.handle(call);
            }));
    Step preview = stack.preview(program);
    assertEquals(Action.CREATE, preview.done());
    // The time is over before the answer or with it.
    assertTrue(preview.warnings().contains("could not check creating"), preview.warnings());
    assertTrue(preview.warnings().contains("Check `restEndpoint`"), preview.warnings());
  }

  @Test
  void endpointThatNobodyServesIsAWarning() {
    lab.simulator.close();
    assertWarns(stack.preview(program), Action.CREATE, "the server could not check creating");
  }

  @Test
  void clearRefusalIsNotForgottenWhenTimeRunsOut() {
    lab.simulator.addFault(
        Fault.on(
            CREATE,
            (call, next) -> {
              lab.time.pass(FIVE_SECONDS);
              return next.handle(call);
            }));
    Step preview = stack.preview(set(program, ACL_SYNC, "never"));
    assertEquals(Code.INVALID_ARGUMENT, preview.code());
  }

  @Test
  void answerIsNotForgottenWhenTheLookAfterItTakesTooLong() {
    lab.simulator.addFault("create=503");
    lab.simulator.addFault(
        Fault.on(
            READ,
            (call, next) -> {
              if (!lab.simulator.requests(CREATE).isEmpty()) {
                lab.time.pass(FIVE_SECONDS);
              }
              return next.handle(call);
            }));
    Step preview = stack.preview(program);
    assertEquals(Action.CREATE, preview.done());
    assertTrue(preview.warnings().contains("answered 503"), preview.warnings());
  }

  @Test
  void serverThatIgnoresValidateOnlyIsFoundOut() {
    lab.simulator.turn(Knob.VALIDATE_ONLY, "ignore");
    Step preview = stack.preview(program);
    assertTrue(preview.error().contains("the server ignored `validate_only`"), preview.error());
    assertTrue(preview.error().contains("pulumi import"), preview.error());
    assertTrue(lab.ownerCluster().hasLink("orders"));
  }

  @Test
  void serverThatIgnoresValidateOnlyIsFoundOutAlsoWhenItsAnswerIsLost() {
    lab.simulator.turn(Knob.VALIDATE_ONLY, "ignore");
    lab.simulator.addFault("create=reset-after");
    Step preview = stack.preview(program);
    assertTrue(preview.error().contains("the server ignored `validate_only`"), preview.error());
  }

  @Test
  void nothingIsAskedWhereTheConfigurationSaysSo() {
    lab.configure(Value.EMPTY.with("checkInPreview", Value.of(false)));
    assertEquals(Action.CREATE, stack.preview(set(program, ACL_SYNC, "never")).done());
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.asked();
    assertEquals(Action.UPDATE, stack.preview(set(program, ACL_SYNC, "never")).done());
    assertEquals(List.of(), lab.asked());
  }

  @Test
  void nothingIsAskedWhileInputsAreUnknown() {
    Value unknown = set(program, "sourceKafkaCluster.credentials.secret", Value.UNKNOWN);
    assertEquals(Action.CREATE, stack.preview(set(unknown, ACL_SYNC, "never")).done());
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.asked();
    assertEquals(Action.UPDATE, stack.preview(unknown).done());
    assertEquals(List.of(), lab.asked());
  }

  @Test
  void nothingIsSentWhereNoSettingChanges() {
    assertEquals(Action.CREATE, stack.up(program).done());
    Step preview = stack.preview(set(program, "forceDelete", Value.of(true)));
    assertEquals(Action.UPDATE, preview.done());
    assertEquals(List.of(), lab.simulator.requests(ALTER));
  }
}
