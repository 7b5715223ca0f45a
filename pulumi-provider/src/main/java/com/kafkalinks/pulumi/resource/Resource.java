package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A custom resource: the verbs of the Pulumi protocol over plain values.
 *
 * <p>Verbs throw {@link Refused} when nothing changed and {@link NotReady} when something did. Any
 * other exception is a bug.
 */
public interface Resource {
  /** Checks what a program gives; local and pure. */
  Checked check(Value news, Call call);

  /**
   * Says what an update would change; local and pure.
   *
   * @param urn the resource
   * @param change the two sides
   * @param ignored paths to leave out, from the program's {@code ignoreChanges}
   */
  Differences diff(String urn, Change change, List<PropertyPath> ignored);

  /** Creates it; in a preview answers with what is known. The id is empty in a preview. */
  Live create(Value inputs, Call call);

  /**
   * Reads it.
   *
   * @param id its id, or what a user gave to import it
   * @param inputs what the program last gave, {@link Value#NULL} or empty for an import
   * @param state the last known outputs, {@link Value#NULL} or empty for an import
   * @return empty if it is proved to be gone
   */
  Optional<Live> read(String id, Value inputs, Value state, Call call);

  /** Changes it in place; in a preview answers with what is known. */
  Value update(String id, Change change, Call call);

  /**
   * Deletes it and waits until it is gone.
   *
   * @param inputs what the program last gave
   * @param state the outputs
   */
  void delete(String id, Value inputs, Value state, Call call);

  /** How long create, update and delete may take where the program gives no timeout. */
  Duration patience(Value inputs);

  /**
   * Two sides of a change.
   *
   * @param oldState the outputs: what was last applied
   * @param oldInputs what the program gave then
   * @param news what it gives now
   */
  record Change(Value oldState, Value oldInputs, Value news) {}
}
