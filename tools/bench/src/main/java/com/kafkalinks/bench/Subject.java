package com.kafkalinks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /** Whether it is a build of this provider, so that its calls are known. */
  boolean isOurs() {
    return packageName().equals("clusterlink");
  }

  /** A program with some links between these clusters. */
  String program(int links, Clusters clusters) throws IOException {
    return filled(part("head.yaml") + repeated("link.yaml", links), clusters);
  }

  /** A program with a link and so many mirror topics, which want this status. */
  String mirrors(int topics, String status, Clusters clusters) throws IOException {
    String text = part("head.yaml") + repeated("link.yaml", 1) + repeated("mirror.yaml", topics);
    return filled(text.replace("@STATUS@", status), clusters);
  }

  private String part(String name) throws IOException {
    return Files.readString(program.resolve(name));
  }

  private String repeated(String name, int times) throws IOException {
    String text = part(name);
    return IntStream.rangeClosed(1, times)
        .mapToObj(i -> text.replace("@N@", String.valueOf(i)))
        .collect(Collectors.joining());
  }

  private String filled(String text, Clusters clusters) {
    return text.replace("@SOURCE@", Clusters.SOURCE)
        .replace("@DESTINATION@", Clusters.DESTINATION)
        .replace("@BOOTSTRAP@", Clusters.BOOTSTRAP)
        .replace("@ENDPOINT@", clusters.simulator().uri().toString())
        .replace("@SECRET@", clusters.secret())
        .concat("plugins:\n  providers:\n")
        .concat("    - { name: %s, path: \"%s\" }\n".formatted(packageName(), plugin.getParent()));
  }
}
