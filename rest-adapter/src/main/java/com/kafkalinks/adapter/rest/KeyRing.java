package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.KEY_REFUSED;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess.Login;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The logins that are known for a cluster: where one is refused as a key, the next is tried, and
 * kept while it works.
 */
final class KeyRing {
  private final List<Key> keys;
  private final Consumer<Login> refused;
  private final AtomicInteger current = new AtomicInteger();

  /**
   * A ring.
   *
   * @param keys in the order in which they are tried; not empty
   * @param refused is told of a login in whose place another one worked
   */
  KeyRing(List<Key> keys, Consumer<Login> refused) {
    this.keys = List.copyOf(keys);
    this.refused = refused;
  }

  /**
   * A way in.
   *
   * @param login who asks
   * @param transport made for the first call, so that no HTTP is loaded before
   */
  record Key(Login login, Supplier<RestTransport> transport) {}

  /** Sends a request with the key that worked last, and with the others where it is refused. */
  <T> T ask(Function<RestTransport, T> request) {
    int start = current.get();
    ApiException refusal = null;
    for (int i = 0; i < keys.size(); i++) {
      int key = (start + i) % keys.size();
      try {
        T answer = request.apply(keys.get(key).transport().get());
        turnTo(key);
        return answer;
      } catch (ApiException e) {
        if (e.kind() != KEY_REFUSED) {
          turnTo(key);
          throw e;
        }
        refusal = refusal == null ? e : refusal;
      }
    }
    throw refusal;
  }

  private void turnTo(int key) {
    int before = current.getAndSet(key);
    if (before != key) {
      refused.accept(keys.get(before).login());
    }
  }
}
