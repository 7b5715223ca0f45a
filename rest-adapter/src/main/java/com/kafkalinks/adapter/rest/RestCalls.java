package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.operation.Cancellation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sends requests until there is an answer that counts, and reads it.
 *
 * @param keys the ways into the cluster
 * @param retrying when to send again
 * @param limits how long to wait
 */
record RestCalls(KeyRing keys, Retrying retrying, Limits limits) {

  /** Sends a request whose answer needs no reading. */
  void send(RestRequest request, Cancellation cancellation) {
    answer(request, cancellation);
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
    Answer answer = answer(request, cancellation);
    return Json.read(answer.body(), type)
        .filter(complete)
        .orElseThrow(() -> malformed(request, "the answer is not the JSON of this API"));
  }

  /**
   * Reads all pages of a list. An answer without {@code data} is no list: what is missing in a list
   * counts as gone, so nothing doubtful may pass for one.
   */
  <T, P extends Wire.Page<T>> List<T> readAll(
      String url, Class<P> type, Cancellation cancellation) {
    List<T> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> next = Optional.of(url);
    while (next.isPresent() && seen.add(next.get())) {
      String here = next.get();
      P page = read(here, type, p -> p.data() != null, cancellation);
      rows.addAll(WireMapping.list(page.data()));
      next = next(page).map(reference -> following(here, reference));
    }
    return rows;
  }

  private static Optional<String> next(Wire.Page<?> page) {
    return Optional.ofNullable(page.metadata())
        .map(metadata -> WireMapping.text(metadata.next()))
        .filter(reference -> !reference.isEmpty());
  }

  private String following(String url, String reference) {
    return RestTransport.sameOrigin(url, reference)
        .orElseThrow(() -> malformed(get(url), "the list goes on at another server"));
  }

  private RestRequest get(String url) {
    return new RestRequest("GET", url, null, true, limits.requestTimeout());
  }

  private Answer answer(RestRequest request, Cancellation cancellation) {
    return keys.ask(
        transport ->
            retrying.call(
                request.repeatable(),
                cancellation,
                () -> successful(transport.get(), request, cancellation)));
  }

  private static Answer successful(
      RestTransport transport, RestRequest request, Cancellation cancellation) {
    Answer answer = transport.exchange(request, cancellation);
    if (!answer.successful()) {
      throw ErrorMapping.failure(request.label(), answer, transport.masking(request));
    }
    return answer;
  }

  private static ApiException malformed(RestRequest request, String fault) {
    return ApiException.of(MALFORMED, "%s (%s)".formatted(fault, request.label()));
  }
}
