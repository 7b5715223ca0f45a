package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** A provider: its configuration, its resources and its functions. */
public interface Provider {
  /** The version of plugin and schema. */
  String version();

  /** The package schema, JSON. */
  String schema();

  /** Checks the configuration; local. */
  Checked checkConfig(Value news);

  /** Takes the configuration on; makes no call. */
  void configure(Value arguments);

  /**
   * A resource by its type token.
   *
   * @throws Refused if there is none
   */
  Resource resource(String token);

  /**
   * A component by its type token.
   *
   * @throws Refused if there is none
   */
  Component component(String token);

  /**
   * Calls a function.
   *
   * @throws Refused if there is none of that token
   */
  Answer invoke(String token, Value arguments, Call call);

  /**
   * Lists what there is of a resource.
   *
   * @throws Refused if it cannot be listed
   */
  List<Found> list(String token, Value query, Call call);

  /**
   * The answer of a function.
   *
   * @param result the result; empty where there are failures
   * @param failures faults in the arguments
   */
  record Answer(Value result, List<Failure> failures) {
    /** Copies the failures. */
    public Answer {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Something that a listing found.
   *
   * @param id what import takes
   * @param name what it is called
   */
  record Found(String id, String name) {}
}
