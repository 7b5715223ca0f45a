package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.FailoverLab.EAST;
import static com.kafkalinks.provider.life.FailoverLab.LINK;
import static com.kafkalinks.provider.life.FailoverLab.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.FailoverLab.Group;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links and programs that cannot serve a group: a clear sentence, and no change. */
class FailoverLinkTest {
  private static void refused(FailoverLab dr, Value program, String... parts) {
    Group group = dr.group();
    Step preview = group.preview(program);
    Step step = group.up(program);
    // A link that does not exist yet may be created by the same update.
    String previewed = preview.failure().isEmpty() ? preview.log().toString() : preview.error();
    for (String part : parts) {
      assertTrue(step.error().contains(part), step.toString());
      assertTrue(previewed.contains(part), preview.toString());
    }
    assertEquals("", group.stack().id());
    assertTrue(dr.lab.simulator.requests().stream().allMatch(r -> reads(r.method(), r.query())));
  }

  private static boolean reads(String method, String query) {
    return method.equals("GET") || query.contains("validate_only=true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLANNED", "FORCED"})
  void aLinkThatIsNotBidirectional(String mode) {
    try (FailoverLab dr = FailoverLab.on(ModePair.DESTINATION_INBOUND, Map.of())) {
      refused(
          dr,
          dr.program(EAST).with("failover", Value.of(mode)),
          "is a DESTINATION link",
          "needs a BIDIRECTIONAL one");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLANNED", "FORCED"})
  void aLinkWithoutItsRemoteLink(String mode) {
    try (FailoverLab dr = new FailoverLab(1)) {
      dr.west().link(LINK).delete();
      Value program = dr.program(EAST).with("failover", Value.of(mode));
      refused(dr, program, "does not exist on cluster " + WEST);
    }
  }

  @Test
  void aLinkWithAPrefix() {
    Map<String, Value> settings = Map.of("cluster.link.prefix", Value.of("east-"));
    try (FailoverLab dr = FailoverLab.on(ModePair.BIDIRECTIONAL_OUTBOUND, settings)) {
      refused(dr, dr.program(EAST), "has the prefix 'east-'", "Use a link without");
    }
  }

  @Test
  void aLinkThatLeadsElsewhere() {
    try (FailoverLab dr = new FailoverLab(1)) {
      Value elsewhere = Programs.OTHER.asOwner().with("id", Value.of("lkc-third"));
      Value program =
          dr.program(EAST)
              .with("kafkaClusters", Value.list(List.of(dr.lab.owner().asOwner(), elsewhere)));
      refused(dr, program, "leads to cluster " + WEST + ", not to lkc-third");
    }
  }

  @Test
  void topicsThatNobodyHas() {
    try (FailoverLab dr = new FailoverLab(1)) {
      Value topics = Value.list(List.of(Value.of("topic-0000"), Value.of("typo")));
      refused(
          dr,
          dr.program(EAST).with("topics", topics),
          "nothing was changed",
          "'typo': neither cluster has the topic",
          "Create it on " + EAST);
      assertFalse(dr.west().topicNames().contains("topic-0000"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLANNED", "FORCED"})
  void topicsThatOnlyTheOtherClusterHas(String mode) {
    try (FailoverLab dr = new FailoverLab(1)) {
      refused(
          dr,
          dr.program(WEST).with("failover", Value.of(mode)),
          "nothing was changed",
          "wanted primary " + WEST + " does not have the topic",
          "Mirror it there first");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"east", "west"})
  void aKeyThatOneSideRefuses(String side) {
    try (FailoverLab dr = new FailoverLab(1)) {
      boolean east = side.equals("east");
      (east ? dr.east() : dr.west()).addKey("NEW", "new-secret");
      (east ? dr.east() : dr.west()).removeKey(east ? dr.lab.owner().key() : dr.lab.other().key());
      Group group = dr.group();
      Step step = group.up(dr.program(EAST));
      assertTrue(step.error().contains(east ? EAST : WEST), step.error());
      assertTrue(step.error().contains("Check the API key"), step.error());
      assertEquals("", group.stack().id());
    }
  }
}
