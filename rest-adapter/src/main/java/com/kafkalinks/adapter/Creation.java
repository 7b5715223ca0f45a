package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.NAME_TAKEN;
import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;

import com.kafkalinks.adapter.ApiException.Retry;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates a link or a mirror topic so that at most one comes into being, although the answer of a
 * create can get lost.
 */
public final class Creation {
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration LAST_LOOK = Duration.ofSeconds(1);

  private final Creatable subject;
  private final Cancellation cancellation;
  private ApiException tooEarly;

  private Creation(Creatable subject, Cancellation cancellation) {
    this.subject = subject;
    this.cancellation = cancellation;
  }

  /**
   * Submits a link; returns once the server accepted it. It need not be readable then: see {@link
   * #readable}.
   *
   * <ol>
   *   <li>The name is read; if it is there, that is the end.
   *   <li>The link is posted. While the other link of its pair is missing, it is posted again.
   *   <li>After an unclear answer the link is looked for, for 30 seconds or to the deadline and
   *       then once more for a second; after a cancel for two seconds.
   *   <li>If it stays away, it is posted and looked for once more; "already exists" counts as
   *       found.
   * </ol>
   *
   * A post that no server took on, at no try, is sent once more, and is a plain failure then.
   *
   * @return whether the server said that it created the link; else a link of the name was found,
   *     and only its properties can tell whose it is
   * @throws ApiException as {@link ClusterLinks#create}; where nobody can know whether the link
   *     exists (kind {@code UNAVAILABLE}, and {@link Ended}) the message says so
   */
  public static boolean submit(ClusterLinks links, NewLink link, Cancellation cancellation) {
    return new Creation(new CreatableLink(links, link), cancellation).submit();
  }

  /**
   * Submits a mirror topic in the same steps; returns once the server accepted it. It is posted
   * again while a topic of its name is on its way out, and while its link is not known everywhere:
   * for 30 seconds, and longer where the cluster's list of links has the link.
   *
   * @throws ApiException as {@link MirrorTopics#create}; where nobody can know whether the mirror
   *     exists (kind {@code UNAVAILABLE}, and {@link Ended}) the message says so
   */
  public static void submit(
      KafkaCluster cluster, String linkName, NewMirrorTopic topic, Cancellation cancellation) {
    try (Cancellation grace = cancellation.within(LOOK)) {
      new Creation(new CreatableMirror(cluster, linkName, topic, grace), cancellation).submit();
    }
  }

  /**
   * Waits until an accepted link can be read, and reads it. Until then 404s about the link and
   * passing failures are waited out.
   *
   * @throws ApiException as {@link ClusterLinks#read}, but {@code NOT_FOUND} never
   */
  public static ClusterLink readable(ClusterLinks links, String name, Cancellation cancellation) {
    return readable(() -> links.read(name, cancellation), cancellation);
  }

  /**
   * The same for an accepted mirror topic.
   *
   * @param topic the mirror's name; where the server was left to choose it, the caller must know
   *     the link's prefix
   * @throws ApiException as {@link MirrorTopics#read}, but {@code NOT_FOUND} never
   */
  public static MirrorTopic readable(
      MirrorTopics mirrors, String linkName, String topic, Cancellation cancellation) {
    return readable(() -> mirrors.read(linkName, topic, cancellation), cancellation);
  }

  private static <T> T readable(Supplier<T> read, Cancellation cancellation) {
    return Polling.DEFAULT.until(() -> readIfThere(read), cancellation);
  }

  private static <T> Optional<T> readIfThere(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (ApiException e) {
      if (e.kind() == NOT_FOUND || e.kind().retry() != Retry.NEVER) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private boolean submit() {
    refuseWhereTaken();
    Optional<OperationException> first = firstPost();
    if (first.isEmpty()) {
      return true;
    }
    if (appears(first.get())) {
      return false;
    }
    Optional<OperationException> second = postAgain();
    if (second.isPresent() && !appears(second.get())) {
      throw unknown(second.get());
    }
    return false;
  }

  /** A 404 is proof enough here: where it is wrong, the server refuses the name itself. */
  private void refuseWhereTaken() {
    try {
      subject.read(cancellation);
    } catch (ApiException e) {
      if (e.kind() == NOT_FOUND) {
        return;
      }
      throw e;
    }
    throw ApiException.of(NAME_TAKEN, "a %s already exists".formatted(subject.title()));
  }

  private Optional<OperationException> firstPost() {
    try {
      return post();
    } catch (ApiException e) {
      if (e.kind() != UNAVAILABLE || !e.provesNothingDone()) {
        throw e;
      }
      return post();
    }
  }

  /** Posts until it is time; returns the failure that leaves open what happened. */
  private Optional<OperationException> post() {
    try {
      Polling.DEFAULT.until(this::accepted, cancellation);
      return Optional.empty();
    } catch (Ended end) {
      if (tooEarly != null && end.timedOut()) {
        throw tooEarly.saying(subject.waitedInVain(tooEarly));
      }
      if (tooEarly != null || end.provesNothingDone()) {
        throw end;
      }
      return Optional.of(end);
    } catch (ApiException e) {
      if (tooEarly == null && e.kind() == UNAVAILABLE && !e.provesNothingDone()) {
        return Optional.of(e);
      }
      throw e;
    }
  }

  private Optional<OperationException> postAgain() {
    try {
      return post();
    } catch (ApiException e) {
      if (e.kind() == NAME_TAKEN) {
        return Optional.empty();
      }
      return afterAnUnclearOne(e);
    } catch (Ended end) {
      return afterAnUnclearOne(end);
    }
  }

  /** That this post was not carried out proves nothing about the one before. */
  private static Optional<OperationException> afterAnUnclearOne(OperationException e) {
    if (e.provesNothingDone()) {
      return Optional.of(e);
    }
    throw e;
  }

  private Optional<Boolean> accepted() {
    tooEarly = null;
    try {
      subject.post(cancellation);
      return Optional.of(true);
    } catch (Error e) {
      String fault = "the provider failed with " + e.getClass().getSimpleName();
      throw ApiException.of(UNAVAILABLE, fault, e);
    } catch (ApiException e) {
      if (!subject.tooEarly(e, cancellation)) {
        throw e;
      }
      tooEarly = e;
      return Optional.empty();
    }
  }

  /** Looks for it; a false says that there is time to post again. */
  private boolean appears(OperationException failure) {
    if (cancellation.cancelled()) {
      if (looksFor(cancellation.grace(), failure)) {
        return true;
      }
      throw unknown(failure);
    }
    if (looksFor(cancellation.within(LOOK), failure)) {
      return true;
    }
    if (!cancellation.remaining().isZero()) {
      return false;
    }
    if (looksFor(cancellation.allowance(LAST_LOOK), failure)) {
      return true;
    }
    throw unknown(failure);
  }

  private boolean looksFor(Cancellation time, OperationException failure) {
    try (time) {
      Polling.DEFAULT.until(() -> sighting(time), time);
      return true;
    } catch (Ended end) {
      if (end.timedOut()) {
        return false;
      }
      throw unknown(failure);
    } catch (ApiException e) {
      throw unknown(failure);
    }
  }

  /** The create was sent: not even an error of the JVM's may end the search for what it made. */
  private Optional<Boolean> sighting(Cancellation time) {
    try {
      return subject.isThere(time) ? Optional.of(true) : Optional.empty();
    } catch (Error e) {
      return Optional.empty();
    } catch (ApiException e) {
      if (Lookup.unsettled(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private OperationException unknown(OperationException failure) {
    return failure
        .saying("the create was sent, but the %s may or may not exist".formatted(subject.noun()))
        .leavingOpen();
  }
}
