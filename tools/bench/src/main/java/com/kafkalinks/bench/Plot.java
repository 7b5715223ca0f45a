package com.kafkalinks.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A plot of time against links, both on logarithmic axes, one line per operation and plugin. */
final class Plot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 60;
  private static final double MOST_LINKS = 1000;
  private static final double LEAST_SECONDS = 0.1;
  private static final double MOST_SECONDS = 1000;
  private static final List<String> COLOURS =
      List.of("#1b6ca8", "#c8553d", "#3a7d44", "#7b4b94", "#8a6d1d", "#444444");

  private final StringBuilder svg = new StringBuilder();
  private int lines;

  private Plot() {}

  /** The plot as SVG. */
  static String of(Results results, List<Subject> subjects) {
    Plot plot = new Plot();
    plot.svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
            .formatted(WIDTH + 240, HEIGHT));
    plot.axes();
    for (Subject subject : subjects) {
      for (String name : List.of("preview", "up", "up, no change", "refresh", "destroy")) {
        plot.line(subject.name() + ": " + name, points(results, subject, ", 0 ms", name));
      }
      plot.line(
          subject.name() + ": lives, without the engine",
          points(results, subject, CurveBench.GROUP, CurveBench.LIVES));
    }
    return plot.svg.append("</svg>\n").toString();
  }

  private static Map<Integer, Double> points(
      Results results, Subject subject, String group, String name) {
    Map<Integer, Double> points = new TreeMap<>();
    for (Results.Row row : results.rows()) {
      boolean wanted =
          row.key().subject().equals(subject.name())
              && row.key().name().equals(name)
              && row.key().group().endsWith(group);
      if (wanted) {
        String of = row.key().group();
        points.put(Integer.parseInt(of.substring(0, of.indexOf(' '))), row.median());
      }
    }
    return points;
  }

  private void axes() {
    for (int links = 1; links <= MOST_LINKS; links *= 10) {
      text(x(links), HEIGHT - MARGIN + 18, "middle", String.valueOf(links));
      rule(x(links), MARGIN / 2.0, x(links), HEIGHT - MARGIN);
    }
    for (double seconds = LEAST_SECONDS; seconds <= MOST_SECONDS; seconds *= 10) {
      text(
          MARGIN - 6,
          y(seconds) + 4,
          "end",
          seconds < 1 ? seconds + " s" : "%.0f s".formatted(seconds));
      rule(MARGIN, y(seconds), WIDTH, y(seconds));
    }
    text(WIDTH / 2.0, HEIGHT - 16, "middle", "links in the stack");
  }

  private void line(String label, Map<Integer, Double> points) {
    if (points.isEmpty()) {
      return;
    }
    String colour = COLOURS.get(lines % COLOURS.size());
    StringBuilder path = new StringBuilder();
    points.forEach(
        (links, seconds) ->
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(links), y(seconds))));
    svg.append(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n"
            .formatted(colour, path));
    svg.append("<g fill=\"%s\">".formatted(colour));
    text(WIDTH + 12, MARGIN + 18.0 * lines++, "start", label);
    svg.append("</g>\n");
  }

  private void text(double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            text));
  }

  private void rule(double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>%n",
            x1,
            y1,
            x2,
            y2));
  }

  private static double x(double links) {
    return MARGIN + (WIDTH - MARGIN) * Math.log10(links) / Math.log10(MOST_LINKS);
  }

  private static double y(double seconds) {
    double height = HEIGHT - 1.5 * MARGIN;
    double share = Math.log10(seconds / LEAST_SECONDS) / Math.log10(MOST_SECONDS / LEAST_SECONDS);
    return HEIGHT - MARGIN - height * share;
  }
}
