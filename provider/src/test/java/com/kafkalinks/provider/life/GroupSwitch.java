package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.FailoverLab.EAST;
import static com.kafkalinks.provider.life.FailoverLab.LINK;
import static com.kafkalinks.provider.life.FailoverLab.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.provider.life.FailoverLab.Group;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.model.Outage;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The days in the life of a failover group on which something is done. */
enum GroupSwitch {
  /** Both clusters work; east has records that are not copied yet. */
  PLANNED {
    @Override
    void prepare(FailoverLab dr, Group group) {
      dr.topics.forEach(topic -> dr.east().topic(topic).produce(500));
    }

    @Override
    Value program(FailoverLab dr) {
      return dr.program(WEST);
    }
  },
  /** East is lost, with records that were not copied. */
  FORCED {
    @Override
    void prepare(FailoverLab dr, Group group) {
      lose(dr);
    }

    @Override
    Value program(FailoverLab dr) {
      return dr.forced(WEST);
    }

    @Override
    void afterwards(FailoverLab dr, Group group) {
      dr.east().fail(Outage.NONE);
      dr.pass(Duration.ofMinutes(2));
      // What a restore would cut off is asked once.
      assertEquals(Action.UPDATE, group.up(program(dr)).done());
    }
  },
  /** East is back after a failover, and may be cut back. */
  RESTORE {
    @Override
    void prepare(FailoverLab dr, Group group) {
      lose(dr);
      assertEquals(Action.UPDATE, group.up(dr.forced(WEST)).done());
      dr.east().fail(Outage.NONE);
      dr.pass(Duration.ofMinutes(2));
      dr.topics.forEach(topic -> dr.west().topic(topic).produce(40));
    }

    @Override
    Value program(FailoverLab dr) {
      return dr.restoring(dr.program(WEST));
    }
  },
  /** Home again after a planned switch. */
  SWITCH_BACK {
    @Override
    void prepare(FailoverLab dr, Group group) {
      assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());
      dr.topics.forEach(topic -> dr.west().topic(topic).produce(500));
    }

    @Override
    Value program(FailoverLab dr) {
      return dr.program(EAST);
    }
  };

  /** Brings the two clusters to the morning of that day. */
  abstract void prepare(FailoverLab dr, Group group);

  /** What the user asks for. */
  abstract Value program(FailoverLab dr);

  /** The requests of that day, those of the read before the update among them. */
  Requests requests() {
    try (FailoverLab dr = new FailoverLab(2)) {
      Group group = dr.created();
      prepare(dr, group);
      return Requests.of(dr.lab, () -> assertEquals(Action.UPDATE, group.up(program(dr)).done()));
    }
  }

  /** What happens on the clusters after the day. */
  void afterwards(FailoverLab dr, Group group) {}

  /** The cluster that takes the writes in the evening. */
  String primary() {
    return this == SWITCH_BACK ? EAST : WEST;
  }

  /** The records of each topic that must be on the primary in the evening. */
  Map<String, Set<Long>> promised(FailoverLab dr) {
    Map<String, Set<Long>> records = new TreeMap<>();
    boolean eastHasThem = this == PLANNED;
    dr.topics.forEach(
        topic ->
            records.put(
                topic,
                new TreeSet<>((eastHasThem ? dr.east() : dr.west()).topic(topic).records())));
    return records;
  }

  private static void lose(FailoverLab dr) {
    for (String topic : dr.topics) {
      dr.west().link(LINK).mirror(topic).stall();
      dr.east().topic(topic).produce(3);
    }
    dr.east().fail(Outage.DOWN);
  }
}
