package com.kafkalinks.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes results as a Markdown table, as JSON and as a plot. */
record Report(Results results, List<Subject> subjects) {

  /** Writes all three into a folder, and the table to standard output too. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    String table = table();
    System.out.print(table);
    Files.writeString(folder.resolve("table.md"), table);
    Files.writeString(folder.resolve("results.json"), json());
    Files.writeString(folder.resolve("plot.svg"), Plot.of(results, subjects));
  }

  private String table() {
    StringBuilder text = new StringBuilder(machine()).append("\n");
    String group = "";
    for (Results.Row row : results.rows()) {
      Results.Key key = row.key();
      if (!key.group().equals(group)) {
        group = key.group();
        text.append("\n| %s | plugin | median | least | most | unit | ratio |\n".formatted(group));
        text.append("|---|---|--:|--:|--:|---|--:|\n");
      }
      text.append(line(row));
    }
    return text.toString();
  }

  private String line(Results.Row row) {
    Results.Key key = row.key();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %.2f | %s | %s |%n",
        key.name(),
        key.subject(),
        row.median(),
        row.least(),
        row.most(),
        key.unit(),
        ratio(row));
  }

  /** To the last subject, which is what the first is compared with. */
  private String ratio(Results.Row row) {
    Subject other = subjects.get(subjects.size() - 1);
    double base = results.median(row.key().group(), row.key().name(), other.name());
    boolean comparable = !row.key().subject().equals(other.name()) && base > 0;
    return comparable ? String.format(Locale.ROOT, "%.2f", row.median() / base) : "";
  }

  private String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine());
    all.put("rows", results.rows());
    return new GsonBuilder().setPrettyPrinting().create().toJson(all);
  }

  private static String machine() {
    return "%s, %s %s, %d processors, %s"
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            processor());
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unnamed processor");
    } catch (IOException notLinux) {
      return "unnamed processor";
    }
  }
}
