package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.Value;

/** A provider: its version, its schema, its configuration, and what is in it once configured. */
public interface Provider {
  /** The version of plugin and schema. */
  String version();

  /**
   * The package schema, JSON: as {@code SchemaJson} derives it from the registry, or a file that
   * the build wrote with it, which starts faster.
   */
  String schema();

  /** Checks the configuration; local. */
  Checked checkConfig(Value news);

  /**
   * The resources, components and functions under a configuration. Makes no call: it runs whenever
   * the plugin starts.
   *
   * @param arguments the configuration; {@link Value#EMPTY} before the engine has sent one
   */
  Registry configure(Value arguments);
}
