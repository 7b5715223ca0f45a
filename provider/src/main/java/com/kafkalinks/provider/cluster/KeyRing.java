package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.LinkSetting;
import com.kafkalinks.adapter.Mirror;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.Cancellation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One cluster with several keys: where one is refused as a key, the next is tried, and kept while
 * it works. The user hears of it: the refused key is still the one that a program or state names.
 */
final class KeyRing implements ClusterLinks {
  private final List<Key> keys;
  private final Consumer<String> refused;
  private final AtomicInteger current = new AtomicInteger();

  /**
   * A ring.
   *
   * @param keys in the order in which they are tried
   * @param refused hears the name of a key in whose place another one worked
   */
  KeyRing(List<Key> keys, Consumer<String> refused) {
    this.keys = List.copyOf(keys);
    this.refused = refused;
  }

  /**
   * A way in.
   *
   * @param name what users call it
   * @param links the cluster, opened with it
   */
  record Key(String name, ClusterLinks links) {}

  private <T> T ask(Function<ClusterLinks, T> call) {
    int start = current.get();
    ApiException refusal = null;
    for (int i = 0; i < keys.size(); i++) {
      int key = (start + i) % keys.size();
      try {
        T answer = call.apply(keys.get(key).links());
        turnTo(key);
        return answer;
      } catch (ApiException e) {
        if (e.kind() != Kind.KEY_REFUSED) {
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
      refused.accept(keys.get(before).name());
    }
  }

  private void tell(Consumer<ClusterLinks> call) {
    ask(
        links -> {
          call.accept(links);
          return true;
        });
  }

  @Override
  public void create(NewLink link, Apply apply, Cancellation cancellation) {
    tell(links -> links.create(link, apply, cancellation));
  }

  @Override
  public ClusterLink read(String name, Cancellation cancellation) {
    return ask(links -> links.read(name, cancellation));
  }

  @Override
  public List<ClusterLink> list(Cancellation cancellation) {
    return ask(links -> links.list(cancellation));
  }

  @Override
  public void delete(String name, boolean force, Apply apply, Cancellation cancellation) {
    tell(links -> links.delete(name, force, apply, cancellation));
  }

  @Override
  public List<LinkSetting> settings(String name, Cancellation cancellation) {
    return ask(links -> links.settings(name, cancellation));
  }

  @Override
  public void alter(
      String name, List<SettingChange> changes, Apply apply, Cancellation cancellation) {
    tell(links -> links.alter(name, changes, apply, cancellation));
  }

  @Override
  public List<Mirror> mirrors(String name, Cancellation cancellation) {
    return ask(links -> links.mirrors(name, cancellation));
  }
}
