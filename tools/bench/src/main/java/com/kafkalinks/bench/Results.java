package com.kafkalinks.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, in the order of its first value. */
final class Results {
  private final Map<Key, List<Double>> values = new LinkedHashMap<>();

  /**
   * What a value is of.
   *
   * @param group such as {@code start} or {@code 20 links, 50 ms}
   */
  record Key(String group, String name, String unit, String subject) {}

  /** All values of one thing. */
  record Row(Key key, List<Double> sorted) {
    double median() {
      int half = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(half)
          : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double least() {
      return sorted.get(0);
    }

    double most() {
      return sorted.get(sorted.size() - 1);
    }
  }

  void add(Key key, double value) {
    values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  List<Row> rows() {
    return values.entrySet().stream()
        .map(e -> new Row(e.getKey(), e.getValue().stream().sorted().toList()))
        .toList();
  }

  /** Rows of one group and name, one for each subject. */
  List<Row> rows(String group, String name) {
    return rows().stream()
        .filter(row -> row.key().group().equals(group) && row.key().name().equals(name))
        .toList();
  }

  /** The middle value of one thing, or NaN if it was not measured. */
  double median(String group, String name, String subject) {
    return rows(group, name).stream()
        .filter(row -> row.key().subject().equals(subject))
        .mapToDouble(Row::median)
        .findFirst()
        .orElse(Double.NaN);
  }
}
