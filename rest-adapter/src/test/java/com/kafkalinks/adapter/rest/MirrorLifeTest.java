package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.rest.SimulatedApi.HERE;
import static com.kafkalinks.adapter.rest.SimulatedApi.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.adapter.Deletion;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.MirrorChange;
import com.kafkalinks.adapter.MirrorLookup;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.simulator.fault.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a mirror topic: the adapter and the simulator, made to agree. */
final class MirrorLifeTest {
  private final SimulatedApi api = new SimulatedApi();

  @BeforeEach
  void makeALinkAndASourceTopic() {
    api.simulator.cluster("lkc-there").topic("orders").create(2);
    api.created("dr");
  }

  @AfterEach
  void close() {
    api.close();
  }

  private static NewMirrorTopic topic(String name) {
    return new NewMirrorTopic(name, "", OptionalInt.empty(), Map.of());
  }

  private void submit() {
    Creation.submit(api.cluster, "dr", topic("orders"), api.cancellation);
  }

  private MirrorTopic awaited(MirrorStatus status) {
    return Polling.DEFAULT.until(
        () ->
            MirrorLookup.find(api.cluster, "dr", "orders", api.cancellation)
                .filter(mirror -> mirror.status() == status),
        api.cancellation);
  }

  private MirrorOutcome act(MirrorAction action) {
    return MirrorChange.submit(
            api.cluster.mirrorTopics(), "dr", action, List.of("orders"), api.cancellation)
        .get(0);
  }

  @Test
  void livesFromCreateToDelete() {
    submit();
    MirrorTopic created =
        Creation.readable(api.cluster.mirrorTopics(), "dr", "orders", api.cancellation);
    assertEquals("orders", created.sourceTopic());
    assertEquals(2, awaited(MirrorStatus.ACTIVE).partitions());

    assertTrue(act(MirrorAction.PAUSE).accepted());
    awaited(MirrorStatus.PAUSED);
    assertTrue(act(MirrorAction.RESUME).accepted());
    awaited(MirrorStatus.ACTIVE);

    api.cluster.topics().delete("orders", api.cancellation);
    Deletion.awaitMirrorGone(api.cluster, "dr", "orders", api.cancellation);
    assertFalse(api.simulator.cluster(HERE).topicNames().contains("orders"));
  }

  @ParameterizedTest
  @CsvSource({
    "PROMOTE, ''",
    "FAILOVER, ''",
    "PROMOTE, promote@1=reset-after",
    "FAILOVER, failover@1=503"
  })
  void stopsForGood(MirrorAction action, String fault) {
    submit();
    awaited(MirrorStatus.ACTIVE);
    if (!fault.isEmpty()) {
      api.simulator.addFault(fault);
    }

    assertTrue(act(action).accepted());
    awaited(MirrorStatus.STOPPED);

    assertEquals(
        Optional.of(Kind.ALREADY_STOPPED), act(action).refusal().map(refusal -> refusal.kind()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset-after", "cut"})
  void aPauseAndItsEndAreDoneAlthoughTheAnswersAreLost(String fault) {
    submit();
    awaited(MirrorStatus.ACTIVE);
    api.simulator.addFault("pause@1=" + fault);
    api.simulator.addFault("resume@1=" + fault);

    assertTrue(act(MirrorAction.PAUSE).accepted());
    awaited(MirrorStatus.PAUSED);
    assertTrue(act(MirrorAction.RESUME).accepted());
    awaited(MirrorStatus.ACTIVE);
  }

  @Test
  void refusesANameThatAnOrdinaryTopicHas() {
    api.simulator.cluster(HERE).topic("orders").create(1);

    assertEquals(Kind.NAME_TAKEN, kind(this::submit));
  }

  @Test
  void changesTheSettingsOfAMirror() {
    submit();
    awaited(MirrorStatus.ACTIVE);
    List<SettingChange> change =
        List.of(new SettingChange.Set("retention.ms", Secret.of("3600000")));

    api.cluster.topics().alter("orders", change, Apply.FOR_REAL, api.cancellation);

    assertTrue(
        api.cluster.topics().settings("orders", api.cancellation).stream()
            .anyMatch(row -> row.name().equals("retention.ms") && row.value().equals("3600000")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset-after", "after:503"})
  void createsOnceAlthoughTheAnswerIsLost(String fault) {
    api.simulator.addFault("mirror-create@1=" + fault);

    submit();

    assertEquals(1, api.simulator.requests(Operation.MIRROR_CREATE).size());
    awaited(MirrorStatus.ACTIVE);
  }
}
