package com.kafkalinks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A plugin that is measured.
 *
 * @param name what the tables call it
 * @param plugin its executable, {@code pulumi-resource-NAME}
 * @param program a folder with {@code head.yaml} and {@code link.yaml}, of which a program is made
 */
record Subject(String name, Path plugin, Path program) {

  /** The package that the engine looks for. */
  String packageName() {
    return plugin.getFileName().toString().replaceFirst("^pulumi-resource-", "");
  }

  /** A program with some links between these clusters. */
  String program(int links, Clusters clusters) throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(program.resolve("head.yaml")));
    String link = Files.readString(program.resolve("link.yaml"));
    for (int i = 1; i <= links; i++) {
      text.append(link.replace("@N@", String.valueOf(i)));
    }
    return text.toString()
        .replace("@SOURCE@", Clusters.SOURCE)
        .replace("@DESTINATION@", Clusters.DESTINATION)
        .replace("@BOOTSTRAP@", Clusters.BOOTSTRAP)
        .replace("@ENDPOINT@", clusters.simulator().uri().toString())
        .replace("@SECRET@", clusters.secret())
        .concat("plugins:\n  providers:\n")
        .concat("    - { name: %s, path: \"%s\" }\n".formatted(packageName(), plugin.getParent()));
  }
}
