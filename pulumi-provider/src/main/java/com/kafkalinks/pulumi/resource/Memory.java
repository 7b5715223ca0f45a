package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a plugin's process remembers of resources between calls. The engine starts a process for
 * each preview and each update, so nothing of an earlier plan is in it.
 */
public final class Memory {
  private final Map<String, Value> replaced = new ConcurrentHashMap<>();
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  /** Notes what a diff came to: the outputs that are to be replaced, or that nothing is. */
  public void diffed(String urn, Value oldState, boolean replaces) {
    if (replaces) {
      replaced.put(urn, oldState);
    } else {
      replaced.remove(urn);
    }
  }

  /** The outputs of the resource of this URN that the plan replaces. */
  Optional<Value> replaced(String urn) {
    return Optional.ofNullable(replaced.get(urn));
  }

  /** Whether this is the first time that this is reported of a resource. */
  public boolean first(String urn, String message) {
    return said.add(urn + '\n' + message);
  }
}
