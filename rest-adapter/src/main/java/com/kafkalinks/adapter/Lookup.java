package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static com.kafkalinks.adapter.ApiException.Kind.WRONG_PLACE;

import com.kafkalinks.adapter.ApiException.Retry;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Finds something, and says that it is not there only with proof. */
final class Lookup {
  private Lookup() {}

  /**
   * Reads it; after a 404 the list is asked too.
   *
   * @param listed whether a complete list has it
   * @throws ApiException as both calls, but {@code NOT_FOUND} of the read never
   */
  static <T> Optional<T> find(String what, Supplier<T> read, BooleanSupplier listed) {
    try {
      return Optional.of(read.get());
    } catch (ApiException e) {
      if (e.kind() != NOT_FOUND) {
        throw e;
      }
      if (listed.getAsBoolean()) {
        throw ApiException.of(
            WRONG_PLACE, "the API lists the " + what + " but answers 404 when it is read");
      }
      return Optional.empty();
    }
  }

  /**
   * Whether looking again may give another answer: a passing failure, or the contradiction that
   * {@link #find} reports, which is no fault shortly after a create or a delete.
   */
  static boolean unsettled(ApiException e) {
    return e.kind().retry() != Retry.NEVER || (e.kind() == WRONG_PLACE && e.status() == 0);
  }
}
