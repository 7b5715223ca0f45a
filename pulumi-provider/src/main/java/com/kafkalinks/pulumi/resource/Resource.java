package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.schema.ResourceType;
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
 *
 * <p>The framework fills in defaults: {@code create} and {@code update} get the program's inputs
 * with them, every verb gets outputs with them, and outputs that a verb answers are stored with
 * them. Only {@code check}, {@code diff} and {@code read} see the inputs as the program wrote them:
 * the first two say what is missing or changed, the last answers what a program would write.
 */
public interface Resource {
  /** Its row: token, properties. */
  ResourceType type();

  /** Checks what a program gives; local and pure. */
  Checked check(Value news, Call call);

  /**
   * Says what an update would change; local and pure.
   *
   * @param change the two sides
   * @param ignored paths to leave out, from the program's {@code ignoreChanges}
   */
  Differences diff(Change change, List<PropertyPath> ignored);

  /** Creates it; in a preview answers with what is known. The id is empty in a preview. */
  Live create(Value inputs, Call call);

  /**
   * Reads it.
   *
   * @param id its id, or what a user gave to import it
   * @param inputs what the program last gave, {@link Value#NULL} or empty for an import
   * @param state the last known outputs, {@link Value#NULL} or empty for an import
   * @return empty if it is proved to be gone
   * @throws NotReady if it exists and does not work: the next update comes back to it
   */
  Optional<Live> read(String id, Value inputs, Value state, Call call);

  /** Changes it in place; in a preview answers with what is known. The id stays. */
  Live update(String id, Change change, Call call);

  /**
   * Deletes it and waits until it is gone.
   *
   * @param inputs what the program last gave
   * @param state the outputs
   */
  void delete(String id, Value inputs, Value state, Call call);

  /**
   * How long create, update and delete may take where the program gives no timeout.
   *
   * @param inputs with defaults; the outputs where it is deleted
   */
  default Duration patience(Value inputs) {
    return Duration.ofMinutes(5);
  }

  /**
   * Two sides of a change.
   *
   * @param oldState the outputs: what was last applied
   * @param oldInputs what the program gave then
   * @param news what it gives now
   */
  record Change(Value oldState, Value oldInputs, Value news) {}
}
