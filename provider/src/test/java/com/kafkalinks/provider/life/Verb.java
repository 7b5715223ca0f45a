package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;

/** What a user does to a link, what was there before, and what must be true in the end. */
enum Verb {
  /** A link that is not there yet. */
  CREATE {
    @Override
    void prepare(Lab lab, Stack stack) {
      // Nothing is there.
    }

    @Override
    Step act(Lab lab, Stack stack) {
      return stack.up(program(lab, "25000", Programs.OTHER.key()));
    }

    @Override
    void check(Lab lab, Stack stack) {
      settled(lab, stack, "25000");
    }
  },

  /** Another setting and another key for the source. */
  UPDATE {
    @Override
    void prepare(Lab lab, Stack stack) {
      CREATE.act(lab, stack);
      lab.otherCluster().addKey("FKEY2", Programs.OTHER.secret());
    }

    @Override
    Step act(Lab lab, Stack stack) {
      return stack.up(program(lab, "26000", "FKEY2"));
    }

    @Override
    void check(Lab lab, Stack stack) {
      settled(lab, stack, "26000");
      assertTrue(lab.link().settings().get("sasl.jaas.config").contains("FKEY2"));
    }
  },

  /** Of a link with mirrors that are stopped. */
  DELETE {
    @Override
    void prepare(Lab lab, Stack stack) {
      CREATE.act(lab, stack);
      lab.link().setMirror("orders", "STOPPED");
    }

    @Override
    Step act(Lab lab, Stack stack) {
      return stack.destroy();
    }

    @Override
    void check(Lab lab, Stack stack) {
      assertFalse(lab.ownerCluster().hasLink("orders"));
      assertEquals("", stack.id());
    }
  },

  /** Of a link that somebody changed. */
  REFRESH {
    @Override
    void prepare(Lab lab, Stack stack) {
      CREATE.act(lab, stack);
      lab.link().set(SETTING, "77000");
    }

    @Override
    Step act(Lab lab, Stack stack) {
      return stack.refresh();
    }

    @Override
    void check(Lab lab, Stack stack) {
      assertEquals("77000", stack.outputs().get("config").get(SETTING).text());
      assertEquals(Action.UPDATE, CREATE.act(lab, stack).done());
      settled(lab, stack, "25000");
    }
  },

  /** A refresh of a link that somebody deleted. */
  MISS {
    @Override
    void prepare(Lab lab, Stack stack) {
      CREATE.act(lab, stack);
      lab.link().delete();
    }

    @Override
    Step act(Lab lab, Stack stack) {
      return stack.refresh();
    }

    @Override
    void check(Lab lab, Stack stack) {
      assertEquals("", stack.id());
      assertEquals(Action.CREATE, CREATE.act(lab, stack).done());
      settled(lab, stack, "25000");
    }
  };

  static final String SETTING = "consumer.offset.sync.ms";

  /** The requests that it makes. */
  Requests requests() {
    try (Lab lab = new Lab()) {
      Stack stack = lab.stack();
      prepare(lab, stack);
      return Requests.of(lab, () -> assertEquals("", act(lab, stack).error()));
    }
  }

  /** Brings about what is there before. */
  abstract void prepare(Lab lab, Stack stack);

  /** Does it, or goes on with it. */
  abstract Step act(Lab lab, Stack stack);

  /** What must be true once it is done. */
  abstract void check(Lab lab, Stack stack);

  private static Value program(Lab lab, String setting, String key) {
    Value program = lab.program(ModePair.DESTINATION_OUTBOUND);
    Value changed = Programs.set(program, "config[\"" + SETTING + "\"]", setting);
    return Programs.set(changed, "sourceKafkaCluster.credentials.key", key);
  }

  /** State and link agree: the id, the setting, and the next {@code up} has nothing to do. */
  private static void settled(Lab lab, Stack stack, String setting) {
    assertEquals(lab.link().id(), stack.outputs().get("clusterLinkId").text());
    assertEquals(setting, lab.link().settings().get(SETTING));
    String key = setting.equals("26000") ? "FKEY2" : Programs.OTHER.key();
    assertEquals(Action.SAME, stack.up(program(lab, setting, key)).done());
  }
}
