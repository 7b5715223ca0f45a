package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.Value;

/**
 * A resource that exists.
 *
 * @param id its id; empty in the preview of a create
 * @param inputs what a program would give for it; used by reads only
 * @param state its outputs; the framework fills in defaults and marks the table's secrets
 * @param refreshBeforeUpdate whether the engine reads the resource before every update from now on,
 *     also without {@code --refresh}: for what the provider can't know without a look
 */
public record Live(String id, Value inputs, Value state, boolean refreshBeforeUpdate) {
  /** A resource that is read when the user asks for a refresh. */
  public Live(String id, Value inputs, Value state) {
    this(id, inputs, state, false);
  }

  /** This resource, read before every update. */
  public Live refreshedBeforeUpdate() {
    return new Live(id, inputs, state, true);
  }

  /** This resource with other outputs. */
  public Live with(Value outputs) {
    return new Live(id, inputs, outputs, refreshBeforeUpdate);
  }
}
