package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.simulator.model.Outage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole clusters that can't be reached. */
class OutageTest {

  @Test
  void clusterThatIsDownClosesEveryConnectionAndTheOtherAnswers() {
    try (Lab lab = new Lab()) {
      lab.simulator.cluster(Lab.SOURCE).fail(Outage.DOWN);
      assertThrows(Api.BrokenConnection.class, () -> lab.source.get("links"));
      assertEquals(200, lab.destination.get("links").status());
      lab.simulator.cluster(Lab.SOURCE).fail(Outage.NONE);
      assertEquals(200, lab.source.get("links").status());
    }
  }

  @Test
  void silentClusterNeverAnswersAndForgetsWhatItWasAsked() {
    try (Lab lab = new Lab()) {
      lab.simulator.cluster(Lab.SOURCE).fail(Outage.SILENT);
      CompletableFuture<Answer> unanswered =
          CompletableFuture.supplyAsync(
              () -> lab.source.post("topics", "{\"topic_name\":\"own\"}"));
      while (lab.simulator.requests().isEmpty()) {
        Thread.onSpinWait();
      }
      assertEquals(200, lab.destination.get("links").status());
      assertFalse(unanswered.isDone());
      lab.simulator.cluster(Lab.SOURCE).fail(Outage.NONE);
      assertThrows(CompletionException.class, unanswered::join);
      assertEquals(404, lab.source.get("topics/own").status());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Outage.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void linksNoticeThatTheClusterIsOutOfReach(Outage outage) {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.cluster(Lab.SOURCE).fail(outage);
      Answer link = lab.lab.destination.get("links/orders");
      assertEquals("UNAVAILABLE", link.text("link_state"));
      assertEquals("BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR", link.text("link_error"));
      assertEquals("SOURCE_UNAVAILABLE", lab.status());
      lab.lab.simulator.cluster(Lab.SOURCE).fail(Outage.NONE);
      assertEquals("ACTIVE", lab.status());
    }
  }

  @Test
  void sourceInitiatedLinkNoticesThatItsSourceIsDown() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.inbound());
      lab.source.post("links?link_name=orders", LinkBody.source());
      lab.simulator.cluster(Lab.SOURCE).fail(Outage.DOWN);
      assertEquals("UNAVAILABLE", lab.destination.get("links/orders").text("link_state"));
    }
  }

  @Test
  void clusterThatIsDownTakesNoRecordsAndCopiesNone() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.cluster(Lab.SOURCE).fail(Outage.SILENT);
      assertThrows(IllegalStateException.class, () -> lab.sourceTopic().produce(1));
      lab.lab.simulator.cluster(Lab.SOURCE).fail(Outage.NONE);
      lab.lab.simulator.cluster(Lab.DESTINATION).fail(Outage.SILENT);
      lab.sourceTopic().produce(2);
      assertTrue(lab.copy().records().isEmpty());
      lab.lab.simulator.cluster(Lab.DESTINATION).fail(Outage.NONE);
      assertEquals(lab.sourceTopic().records(), lab.copy().records());
    }
  }
}
