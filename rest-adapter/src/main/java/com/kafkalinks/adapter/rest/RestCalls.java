package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Sends requests until there is an answer that counts, and reads it.
 *
 * @param keys the ways into the cluster
 * @param retrying when to send again
 * @param limits how long to wait
 * @param secrets what messages must not show
 * @param memory what answers may take
 */
record RestCalls(
    KeyRing keys, Retrying retrying, Limits limits, Masking.Known secrets, Room.Shared memory) {
  private static final int OK = 200;

  /** Sends a request whose answer needs no reading. */
  void send(RestRequest request, Cancellation cancellation) {
    try (Room room = memory.open()) {
      answer(request, room, cancellation);
    }
  }

  /** A sentence of a server's, fit for users. */
  String shown(String sentence) {
    return sentence.isEmpty() ? "" : ServerText.shown(sentence, secrets.with(null));
  }

  /**
   * Reads one JSON object.
   *
   * @param complete whether it has what such an answer must have
   */
  <T> T read(String url, Class<T> type, Predicate<T> complete, Cancellation cancellation) {
    return read(get(url), type, complete, cancellation);
  }

  /** The same for a request of any kind that is answered with a JSON object. */
  <T> T read(RestRequest request, Class<T> type, Predicate<T> complete, Cancellation cancellation) {
    try (Room room = memory.open()) {
      return read(request, type, complete, room, cancellation);
    }
  }

  private <T> T read(
      RestRequest request,
      Class<T> type,
      Predicate<T> complete,
      Room room,
      Cancellation cancellation) {
    Answer answer = answer(request, room, cancellation);
    if (request.reads() && answer.status() != OK) {
      throw ApiException.answered(
          MALFORMED, request.label(), answer.status(), 0, "only an answer of status 200 is whole");
    }
    try {
      return Json.read(answer.body(), type)
          .filter(complete)
          .orElseThrow(() -> malformed(request, "the answer is not the JSON of this API"));
    } catch (OutOfMemoryError e) {
      throw malformed(request, "the answer is too large for the provider's memory");
    }
  }

  /**
   * Reads all pages of a list. What is missing in a list counts as gone, so nothing doubtful passes
   * for one: each page has status 200 and {@code data} without a null in it, and the pages do not
   * lead in a circle.
   *
   * @param recognizable whether a row says what it is about
   */
  <T, P extends Wire.Page<T>> List<T> readAll(
      String url, Class<P> type, Predicate<T> recognizable, Cancellation cancellation) {
    List<T> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> next = Optional.of(url);
    try (Room room = memory.open()) {
      while (next.isPresent()) {
        String here = next.get();
        if (!seen.add(here)) {
          throw malformed(get(here), "the pages of the list lead in a circle");
        }
        P page = read(get(here), type, RestCalls::whole, room, cancellation);
        rows.addAll(page.data());
        next = next(page).map(reference -> following(here, reference));
      }
    }
    if (!rows.stream().allMatch(recognizable)) {
      throw malformed(get(url), "a row of the list does not say what it is about");
    }
    return rows;
  }

  /** Reads one JSON object that says what it is about, and refuses one about something else. */
  <T> T read(String url, Class<T> type, Function<T, String> name, String asked, Cancellation c) {
    T answer = read(url, type, row -> !WireMapping.text(name.apply(row)).isEmpty(), c);
    if (!asked.equals(name.apply(answer))) {
      throw malformed(get(url), "the answer is about another one, not '%s'".formatted(asked));
    }
    return answer;
  }

  private static boolean whole(Wire.Page<?> page) {
    return page.data() != null && page.data().stream().noneMatch(Objects::isNull);
  }

  private static Optional<String> next(Wire.Page<?> page) {
    return Optional.ofNullable(page.metadata())
        .map(metadata -> WireMapping.text(metadata.next()))
        .filter(reference -> !reference.isEmpty());
  }

  private String following(String url, String reference) {
    return RestTransport.sameOrigin(url, reference)
        .map(next -> next.replaceFirst("#.*", ""))
        .orElseThrow(() -> malformed(get(url), "the list goes on at another server"));
  }

  private RestRequest get(String url) {
    return new RestRequest("GET", url, null, true, limits.requestTimeout());
  }

  private Answer answer(RestRequest request, Room room, Cancellation cancellation) {
    return keys.ask(
        transport ->
            retrying.call(
                request.repeatable(),
                cancellation,
                () -> attempt(transport.get(), request, room, cancellation)));
  }

  /** Once a request that must not be repeated is sent, whatever fails leaves open what it did. */
  private Answer attempt(
      RestTransport transport, RestRequest request, Room room, Cancellation cancellation) {
    try {
      Answer answer = transport.exchange(request, room, cancellation);
      if (!answer.successful()) {
        throw ErrorMapping.failure(request.label(), answer, secrets.with(request.body()));
      }
      return answer;
    } catch (OperationException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (request.repeatable()) {
        throw e;
      }
      String fault = "the provider failed with %s".formatted(e.getClass().getSimpleName());
      throw ApiException.of(UNAVAILABLE, "%s (%s)".formatted(fault, request.label()), e);
    }
  }

  private static ApiException malformed(RestRequest request, String fault) {
    return ApiException.of(MALFORMED, "%s (%s)".formatted(fault, request.label()));
  }
}
