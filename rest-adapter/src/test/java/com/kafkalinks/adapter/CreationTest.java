package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static com.kafkalinks.adapter.ApiException.Kind.KEY_REFUSED;
import static com.kafkalinks.adapter.ApiException.Kind.NAME_TAKEN;
import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static com.kafkalinks.adapter.ApiException.Kind.REMOTE_LINK_MISSING;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static com.kafkalinks.adapter.ScriptedLinks.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.testing.ManualTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CreationTest {
  private static final NewLink LINK =
      new NewLink("orders", FarEnd.SOURCE, "lkc-1", "", Map.of(), true);
  private static final ScriptedLinks.Step NOTHING = () -> {};

  private final ManualTime time = new ManualTime();
  private final Cancellation root = Cancellation.root(time);
  private final Cancellation cancellation = root.within(Duration.ofMinutes(5));
  private final ScriptedLinks links = new ScriptedLinks();

  @Test
  void postsOnceWhatIsNotThere() {
    submit();

    assertEquals(1, creates());
    assertTrue(links.links.containsKey("orders"));
  }

  @Test
  void refusesANameThatIsThereWithoutPosting() {
    links.links.put("orders", ScriptedLinks.link("orders", "other"));

    assertEquals(NAME_TAKEN, failure().kind());
    assertEquals(0, creates());
  }

  @Test
  void refusesANameThatWasTakenSinceItWasRead() {
    links.onCreate(fails(NAME_TAKEN));

    assertEquals(NAME_TAKEN, failure().kind());
    assertEquals(1, creates());
  }

  @ParameterizedTest
  @EnumSource(names = {"INVALID", "DENIED", "KEY_REFUSED", "REMOTE_REFUSED", "UNREACHABLE"})
  void passesAClearRefusalOn(Kind kind) {
    links.onCreate(fails(kind));

    ApiException failure = failure();

    assertEquals(kind, failure.kind());
    assertEquals("scripted " + kind, failure.getMessage());
    assertEquals(1, creates());
  }

  @Test
  void postsAgainUntilTheRemoteLinkIsThere() {
    links.onCreate(fails(REMOTE_LINK_MISSING), fails(REMOTE_LINK_MISSING));

    submit();

    assertEquals(3, creates());
  }

  @Test
  void saysThatTheRemoteLinkStayedAway() {
    links.onCreate(repeated(1000, fails(REMOTE_LINK_MISSING)));

    ApiException failure = failure();

    assertEquals(REMOTE_LINK_MISSING, failure.kind());
    assertTrue(failure.getMessage().startsWith("the other link of the pair did not appear"));
  }

  @Test
  void endsTheWaitForTheRemoteLinkWhenCancelled() {
    links.onCreate(
        () -> {
          root.cancel();
          fails(REMOTE_LINK_MISSING).run();
        });

    Ended failure = end();

    assertFalse(failure.timedOut());
    assertFalse(failure.getMessage().contains("may or may not"));
    assertEquals(1, creates());
  }

  @Test
  void findsALinkWhoseAnswerWasLost() {
    links.onCreate(links.loses(UNAVAILABLE, "orders"));

    submit();

    assertEquals(1, creates());
  }

  @Test
  void looksThroughPassingFailures() {
    links
        .onCreate(links.loses(UNAVAILABLE, "orders"))
        .onRead(NOTHING, fails(UNAVAILABLE), fails(NOT_FOUND), NOTHING);

    submit();

    assertEquals(1, creates());
  }

  @Test
  void postsOnceMoreWhatStaysAway() {
    links.onCreate(fails(UNAVAILABLE));

    submit();

    assertEquals(2, creates());
    assertTrue(time.nanos() >= Duration.ofSeconds(30).toNanos());
  }

  @Test
  void takesAlreadyExistsAfterAnUnclearAnswerForItsOwn() {
    links.onCreate(fails(UNAVAILABLE), fails(NAME_TAKEN));

    submit();

    assertEquals(2, creates());
  }

  @Test
  void passesTheRefusalOfTheSecondPostOn() {
    links.onCreate(fails(UNAVAILABLE), fails(INVALID));

    assertEquals(INVALID, failure().kind());
    assertEquals(2, creates());
  }

  @Test
  void findsALinkWhoseSecondAnswerWasLost() {
    links.onCreate(fails(UNAVAILABLE), links.loses(UNAVAILABLE, "orders"));

    submit();

    assertEquals(2, creates());
  }

  @Test
  void saysThatNobodyKnowsAfterTwoUnclearAnswers() {
    links.onCreate(fails(UNAVAILABLE), fails(UNAVAILABLE));

    ApiException failure = failure();

    assertUnknown(failure);
    assertEquals(UNAVAILABLE, failure.kind());
    assertEquals(2, creates());
  }

  @Test
  void looksOnceMoreAfterTheDeadline() {
    links.onCreate(
        () -> {
          time.pass(Duration.ofMinutes(5));
          links.losesAtEnd(Ended.timedOut("late"), "orders").run();
        });

    submit();

    assertEquals(1, creates());
  }

  @Test
  void saysThatNobodyKnowsAfterTheDeadline() {
    links.onCreate(
        () -> {
          time.pass(Duration.ofMinutes(5));
          throw Ended.timedOut("late");
        });

    Ended failure = end();

    assertUnknown(failure);
    assertTrue(failure.timedOut());
    assertEquals(1, creates());
  }

  @Test
  void keepsALinkThatIsFoundAfterACancel() {
    links.onCreate(
        () -> {
          root.cancel();
          links.losesAtEnd(Ended.cancelled("stopped"), "orders").run();
        });

    submit();

    assertEquals(1, creates());
  }

  @Test
  void doesNotKnowOfALinkThatIsNotFoundAfterACancel() {
    links.onCreate(
        () -> {
          root.cancel();
          throw Ended.cancelled("stopped");
        });

    Ended failure = end();

    assertUnknown(failure);
    assertFalse(failure.timedOut());
  }

  @Test
  void aPostThatNoServerTookOnIsAPlainFailure() {
    links.onCreate(CreationTest::nobodyListens, CreationTest::nobodyListens);

    assertEquals("nobody listens", failure().getMessage());
    assertEquals(2, creates());
  }

  @Test
  void aPostThatNoServerTookOnIsSentOnceMoreAtOnce() {
    links.onCreate(CreationTest::nobodyListens);

    submit();

    assertEquals(2, creates());
    assertEquals(0, time.nanos());
  }

  @Test
  void aSecondPostThatNoServerTookOnProvesNothingAboutTheFirst() {
    links.onCreate(fails(UNAVAILABLE), CreationTest::nobodyListens);

    assertUnknown(failure());
  }

  private static void nobodyListens() {
    throw ApiException.of(UNAVAILABLE, "nobody listens").provingNothingDone();
  }

  @Test
  void endsTheLookAtAFailureThatStays() {
    links.onCreate(fails(UNAVAILABLE)).onRead(NOTHING, fails(KEY_REFUSED));

    ApiException failure = failure();

    assertUnknown(failure);
    assertEquals(1, creates());
  }

  @Test
  void readsAnAcceptedLinkAsSoonAsItCanBeRead() {
    links.links.put("orders", ScriptedLinks.link("orders", "id-1"));
    links.onRead(fails(NOT_FOUND), fails(UNAVAILABLE), fails(NOT_FOUND));

    assertEquals("id-1", Creation.readable(links, "orders", cancellation).clusterLinkId());
  }

  @Test
  void waitsForAReadableLinkNoLongerThanTheDeadline() {
    assertTrue(
        assertThrows(Ended.class, () -> Creation.readable(links, "orders", cancellation))
            .timedOut());
  }

  private void submit() {
    Creation.submit(links, LINK, cancellation);
  }

  private Ended end() {
    return assertThrows(Ended.class, this::submit);
  }

  private ApiException failure() {
    return assertThrows(ApiException.class, this::submit);
  }

  private static void assertUnknown(OperationException failure) {
    assertTrue(
        failure.getMessage().contains("the link may or may not exist"), failure.getMessage());
  }

  private long creates() {
    return links.calls.stream().filter("create"::equals).count();
  }

  private static ScriptedLinks.Step[] repeated(int times, ScriptedLinks.Step step) {
    return java.util.Collections.nCopies(times, step).toArray(ScriptedLinks.Step[]::new);
  }
}
