package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static com.kafkalinks.adapter.ApiException.Kind.WRONG_PLACE;
import static com.kafkalinks.adapter.ScriptedLinks.fails;
import static com.kafkalinks.adapter.ScriptedLinks.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.testing.ManualTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a link is there, and whether it is gone. */
final class LinkLookupTest {
  private final ManualTime time = new ManualTime();
  private final Cancellation cancellation = Cancellation.root(time).within(Duration.ofMinutes(5));
  private final ScriptedLinks links = new ScriptedLinks();

  @Test
  void findsWhatIsThere() {
    links.links.put("orders", link("orders", "id-1"));

    assertEquals(Optional.of(link("orders", "id-1")), find());
  }

  @Test
  void takesALinkForGoneThatIsNeitherReadNorListed() {
    links.links.put("other", link("other", "id-2"));

    assertEquals(Optional.empty(), find());
  }

  @Test
  void takesNoLinkForGoneThatIsListed() {
    links.links.put("orders", link("orders", "id-1"));
    links.onRead(fails(NOT_FOUND));

    assertEquals(WRONG_PLACE, kind(this::find));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_FOUND")
  void takesNoOtherFailureForProof(Kind kind) {
    links.onRead(fails(kind));

    assertEquals(kind, kind(this::find));
  }

  @Test
  void takesNoProofFromAListThatFails() {
    links.onRead(fails(NOT_FOUND)).onList(fails(Kind.DENIED));

    assertEquals(Kind.DENIED, kind(this::find));
  }

  @Test
  void waitsUntilALinkIsGone() {
    links.links.put("orders", link("orders", "id-1"));
    links.onRead(() -> {}, fails(Kind.UNAVAILABLE), fails(NOT_FOUND), () -> links.links.clear());

    awaitGone();

    assertEquals(3, time.waits().size());
  }

  @Test
  void takesALinkForGoneWhoseNameBelongsToAnother() {
    links.links.put("orders", link("orders", "id-2"));

    awaitGone();

    assertEquals(0, time.waits().size());
  }

  @Test
  void waitsForALinkToGoNoLongerThanTheDeadline() {
    links.links.put("orders", link("orders", "id-1"));

    assertTrue(assertThrows(Ended.class, this::awaitGone).timedOut());
  }

  @Test
  void endsTheWaitAtAFailureThatStays() {
    links.onRead(fails(Kind.KEY_REFUSED));

    assertEquals(Kind.KEY_REFUSED, kind(this::awaitGone));
  }

  private Optional<ClusterLink> find() {
    return LinkLookup.find(links, "orders", cancellation);
  }

  private void awaitGone() {
    Deletion.awaitGone(links, "orders", "id-1", cancellation);
  }

  private static Kind kind(Runnable call) {
    return assertThrows(ApiException.class, call::run).kind();
  }
}
