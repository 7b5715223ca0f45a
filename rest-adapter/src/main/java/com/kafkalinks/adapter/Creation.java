package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.NAME_TAKEN;
import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static com.kafkalinks.adapter.ApiException.Kind.TWIN_MISSING;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;

import com.kafkalinks.adapter.ApiException.Retry;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import java.time.Duration;
import java.util.Optional;

/**
 * Creates a link so that at most one comes into being, although the answer of a create can get
 * lost.
 */
public final class Creation {
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration LAST_LOOK = Duration.ofSeconds(1);

  private final ClusterLinks links;
  private final NewLink link;
  private final Cancellation cancellation;
  private ApiException twinMissing;

  private Creation(ClusterLinks links, NewLink link, Cancellation cancellation) {
    this.links = links;
    this.link = link;
    this.cancellation = cancellation;
  }

  /**
   * Submits a link; returns once the server accepted it. It need not be readable then: see {@link
   * #readable}.
   *
   * <ol>
   *   <li>The name is read; if it is there, that is the end.
   *   <li>The link is posted. While the other half of its pair is missing, it is posted again.
   *   <li>After an unclear answer the link is looked for, for 30 seconds or to the deadline and
   *       then once more for a second. What is found is ours.
   *   <li>If it stays away, it is posted and looked for once more; "already exists" is now ours.
   * </ol>
   *
   * @throws ApiException as {@link ClusterLinks#create}; where nobody can know whether the link
   *     exists (kind {@code UNAVAILABLE}, and {@link Ended}) the message says so
   */
  public static void submit(ClusterLinks links, NewLink link, Cancellation cancellation) {
    new Creation(links, link, cancellation).submit();
  }

  /**
   * Waits until an accepted link can be read, and reads it. Until then 404s about the link and
   * passing failures are waited out.
   *
   * @throws ApiException as {@link ClusterLinks#read}, but {@code NOT_FOUND} never
   */
  public static ClusterLink readable(ClusterLinks links, String name, Cancellation cancellation) {
    return Polling.DEFAULT.until(() -> readIfThere(links, name, cancellation), cancellation);
  }

  private static Optional<ClusterLink> readIfThere(
      ClusterLinks links, String name, Cancellation cancellation) {
    try {
      return Optional.of(links.read(name, cancellation));
    } catch (ApiException e) {
      if (e.kind() == NOT_FOUND || e.kind().retry() != Retry.NEVER) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void submit() {
    refuseWhereTaken();
    Optional<OperationException> first = post();
    if (first.isEmpty() || appears(first.get())) {
      return;
    }
    Optional<OperationException> second = postAgain();
    if (second.isPresent() && !appears(second.get())) {
      throw unknown(second.get());
    }
  }

  /** A 404 is proof enough here: where it is wrong, the server refuses the name itself. */
  private void refuseWhereTaken() {
    try {
      links.read(link.name(), cancellation);
    } catch (ApiException e) {
      if (e.kind() == NOT_FOUND) {
        return;
      }
      throw e;
    }
    throw ApiException.of(
        NAME_TAKEN, "a cluster link named '%s' already exists".formatted(link.name()));
  }

  /** Posts until the twin is there; returns the failure that leaves open what happened. */
  private Optional<OperationException> post() {
    try {
      Polling.DEFAULT.until(this::accepted, cancellation);
      return Optional.empty();
    } catch (Ended end) {
      if (twinMissing != null && end.timedOut()) {
        throw twinMissing.saying("the other half of the pair did not appear in time");
      }
      if (twinMissing != null) {
        throw end;
      }
      return Optional.of(end);
    } catch (ApiException e) {
      if (twinMissing == null && e.kind() == UNAVAILABLE) {
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
      throw e;
    }
  }

  private Optional<NewLink> accepted() {
    twinMissing = null;
    try {
      links.create(link, Apply.FOR_REAL, cancellation);
      return Optional.of(link);
    } catch (ApiException e) {
      if (e.kind() != TWIN_MISSING) {
        throw e;
      }
      twinMissing = e;
      return Optional.empty();
    }
  }

  /** Looks for the link; a false says that there is time to post again. */
  private boolean appears(OperationException failure) {
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

  private Optional<ClusterLink> sighting(Cancellation time) {
    try {
      return LinkLookup.find(links, link.name(), time);
    } catch (ApiException e) {
      if (e.kind().retry() != Retry.NEVER || LinkLookup.unsettled(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static OperationException unknown(OperationException failure) {
    return failure.saying("the create was sent, but the link may or may not exist");
  }
}
