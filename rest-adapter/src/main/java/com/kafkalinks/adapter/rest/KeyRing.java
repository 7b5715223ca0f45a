package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.KEY_REFUSED;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess.Login;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The ways into one cluster: where a login is refused as such, the next is tried, and kept while it
 * works. The user hears of it: the refused login is still the one that a program or state names.
 */
final class KeyRing {
  private final List<Key> keys;
  private final Consumer<Login> heard;
  private final AtomicInteger current = new AtomicInteger();
  private final Set<Login> refused = new LinkedHashSet<>();

  /**
   * A ring.
   *
   * @param keys in the order in which they are tried
   * @param heard hears of a login in whose place another one worked
   */
  KeyRing(List<Key> keys, Consumer<Login> heard) {
    this.keys = List.copyOf(keys);
    this.heard = heard;
  }

  /**
   * A way in.
   *
   * @param login who asks
   * @param transport made for the first call, so that no HTTP is loaded before
   */
  record Key(Login login, Supplier<RestTransport> transport) {}

  <T> T ask(Function<Supplier<RestTransport>, T> call) {
    int start = current.get();
    ApiException refusal = null;
    for (int i = 0; i < keys.size(); i++) {
      int key = (start + i) % keys.size();
      try {
        T answer = call.apply(keys.get(key).transport());
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
      Login login = keys.get(before).login();
      synchronized (refused) {
        refused.add(login);
      }
      heard.accept(login);
    }
  }

  List<Login> refused() {
    synchronized (refused) {
      return List.copyOf(refused);
    }
  }
}
