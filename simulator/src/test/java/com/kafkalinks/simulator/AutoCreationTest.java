package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mirrors that links make of their own accord. */
class AutoCreationTest {
  private static final String FILTERS =
      "{\"topicFilters\":["
          + "{\"name\":\"o\",\"patternType\":\"PREFIXED\",\"filterType\":\"INCLUDE\"},"
          + "{\"name\":\"t1\",\"patternType\":\"LITERAL\",\"filterType\":\"INCLUDE\"},"
          + "{\"name\":\"old\",\"patternType\":\"LITERAL\",\"filterType\":\"EXCLUDE\"}]}";

  private static AlterBody switchedOn(String filters) {
    return new AlterBody()
        .set("auto.create.mirror.topics.enable", "true")
        .set("auto.create.mirror.topics.filters", filters);
  }

  @Test
  void topicsThatMatchTheFiltersAreMirroredAlsoLater() {
    try (MirrorLab lab =
        MirrorLab.destination(
            b -> b.topic(Lab.SOURCE, "orders", 1, 3).topic(Lab.SOURCE, "old", 1))) {
      lab.lab.destination.put("links/orders/configs:alter", switchedOn(FILTERS));
      assertEquals(Set.of("orders", "t1"), mirrors(lab));
      lab.lab.simulator.cluster(Lab.SOURCE).topic("offers").create(2);
      assertEquals(Set.of("offers", "orders", "t1"), mirrors(lab));
      assertEquals(3, lab.lab.simulator.cluster(Lab.DESTINATION).topic("orders").records().size());
    }
  }

  @Test
  void deletedMirrorComesBackUnlessItsSourceIsGone() {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder)) {
      String all =
          FILTERS.replace(
              "\"o\",\"patternType\":\"PREFIXED\"", "\"*\",\"patternType\":\"LITERAL\"");
      lab.lab.destination.put("links/orders/configs:alter", switchedOn(all));
      lab.lab.destination.delete("topics/t1");
      assertEquals(Set.of("t1", "t2"), mirrors(lab));
      lab.lab.source.delete("topics/t1");
      lab.lab.destination.delete("topics/t1");
      assertEquals(Set.of("t2"), mirrors(lab));
    }
  }

  @Test
  void nothingIsMirroredWithoutFilters() {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder)) {
      lab.lab.destination.put("links/orders/configs:alter", switchedOn(""));
      assertEquals(Set.of(), mirrors(lab));
    }
  }

  private static Set<String> mirrors(MirrorLab lab) {
    return lab.lab.destinationLink("orders").mirrors().keySet();
  }
}
