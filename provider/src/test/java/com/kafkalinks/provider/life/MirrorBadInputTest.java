package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs that cannot be carried out: a sentence with what to write, and nothing is changed. */
class MirrorBadInputTest {
  private static final String SYNCED = "max.message.bytes";
  private final MirrorLab mirrors = new MirrorLab();

  @AfterEach
  void stop() {
    mirrors.close();
  }

  /** A second link of the cluster that mirrors the topic already. */
  private void mirrorByAnotherLink() {
    Value other = mirrors.lab.program(ModePair.DESTINATION_OUTBOUND);
    Value link = Programs.set(other, "linkName", "others");
    assertEquals(Action.CREATE, new Stack(mirrors.lab, "others").up(link).done());
    Value mirror = mirrors.program().with("linkName", Value.of("others"));
    assertEquals(Action.CREATE, mirrors.stack().up(mirror).done());
    mirrors.lab.simulator.clearRequests();
  }

  private Value withSynced(String value) {
    return mirrors.program().with("config", Value.EMPTY.with(SYNCED, Value.of(value)));
  }

  @Test
  void aMirrorTopicOfAnotherLinkIsNamed() {
    mirrorByAnotherLink();

    Step preview = mirrors.stack().preview(mirrors.program());
    Step up = mirrors.stack().up(mirrors.program());

    assertTrue(preview.warnings().contains("mirror topic of cluster link 'others'"));
    assertTrue(up.error().contains("mirror topic of cluster link 'others'"), up::error);
  }

  @Test
  void aTopicThatAnotherLinkMirrorsNowIsNeitherChangedNorDeleted() {
    Stack stack = mirrors.created();
    mirrors.topic().delete();
    mirrors.lab.time.pass(Duration.ofMinutes(1));
    mirrorByAnotherLink();

    Step up = stack.up(mirrors.program("PROMOTED"));
    Step destroy = stack.destroy();

    for (Step step : List.of(up, destroy)) {
      assertTrue(step.error().contains("mirror topic of cluster link 'others' now"), step::error);
    }
    assertEquals("ACTIVE", mirrors.lab.ownerCluster().link("others").mirror("purchases").status());
  }

  @Test
  void aSyncedSettingIsRefusedByNameOnCreate() {
    Step step = mirrors.stack().up(withSynced("2000000"));
    assertTrue(step.error().contains(SYNCED), step::error);
    assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
  }

  @Test
  void aSyncedSettingIsRefusedByNameOnUpdateAndInItsPreview() {
    Stack stack = mirrors.created();
    Step preview = stack.preview(withSynced("2000000"));
    Step up = stack.up(withSynced("2000000"));
    assertTrue(preview.error().contains(SYNCED), preview::error);
    assertTrue(up.error().contains(SYNCED), up::error);
    assertEquals("ACTIVE", mirrors.mirror().status());
  }

  @Test
  void aMirrorNameThatDoesNotEndInTheSourcesIsRefusedByCheck() {
    Value program = mirrors.program().with("mirrorTopicName", Value.of("sales"));
    Step step = mirrors.stack().up(program);
    assertTrue(step.error().contains("Leave it out"), step::error);
    assertEquals(List.of(), mirrors.lab.simulator.requests());
  }

  @Test
  void illegalMirrorNamesAreRefusedByCheck() {
    for (String name : List.of("a b", "é", "..", "x".repeat(250))) {
      Value program =
          mirrors
              .program()
              .with("sourceTopicName", Value.of(name))
              .with("mirrorTopicName", Value.of(name));
      Step step = mirrors.stack().up(program);
      assertTrue(step.error().contains("`mirrorTopicName`"), step::error);
    }
    assertEquals(List.of(), mirrors.lab.simulator.requests());
  }

  @Test
  void aPrefixThatMakesTheNameTooLongIsRefusedWithNothingCreated() {
    Value prefix = Value.EMPTY.with("cluster.link.prefix", Value.of("eu-"));
    try (MirrorLab prefixed = new MirrorLab(builder -> builder, prefix)) {
      Value program = prefixed.program().with("sourceTopicName", Value.of("x".repeat(247)));
      for (Step step : List.of(prefixed.stack().preview(program), prefixed.stack().up(program))) {
        assertTrue(step.error().contains("249"), step::error);
      }
      assertEquals(0, prefixed.lab.simulator.requests(Operation.MIRROR_CREATE).size());
    }
  }

  @Test
  void aPromotedTopicWhoseLinkIsGoneCanStillBeDeleted() {
    Stack stack = mirrors.created();
    assertEquals(Action.UPDATE, stack.up(mirrors.program("PROMOTED")).done());
    mirrors.lab.link().delete();
    mirrors.lab.time.pass(Duration.ofMinutes(1));
    mirrors.topic().create(6);

    assertTrue(stack.up(mirrors.program()).error().contains("is STOPPED"));
    Value deletes = mirrors.program("PROMOTED").with("deletePromoted", Value.of(true));
    assertEquals(Action.UPDATE, stack.up(deletes).done());
    assertEquals(Action.READ, stack.refresh().done());
    assertEquals(Action.SAME, stack.up(deletes).done());
    assertEquals(Action.DELETE, stack.destroy().done());
    assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
  }
}
