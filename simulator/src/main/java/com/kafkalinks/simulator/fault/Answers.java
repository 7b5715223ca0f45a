package com.kafkalinks.simulator.fault;

import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.LinkRefusals;
import com.kafkalinks.simulator.model.Profile;
import com.kafkalinks.simulator.model.Refusal;
import com.kafkalinks.simulator.model.Refusals;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Answers that a fault can give in place of the API's own. */
public final class Answers {
  private static final Map<String, Supplier<Reply>> NAMED = new TreeMap<>();

  static {
    refusal("429", Refusals.tooManyRequests());
    NAMED.put("429-html", () -> html(429, "Too Many Requests"));
    refusal("500", Refusals.broken(500, 500));
    refusal("500-50002", Refusals.broken(500, 50002));
    refusal("500-50003", Refusals.broken(500, 50003));
    NAMED.put("502", () -> html(502, "Bad Gateway"));
    refusal("503", Refusals.broken(503, 50302));
    NAMED.put("504", () -> html(504, "Gateway Timeout"));
    refusal("408", Refusals.timedOut());
    refusal("401-key", Refusals.badKey());
    refusal("401-right", Refusals.noRight());
    refusal("403", Refusals.forbidden());
    refusal("404-link", LinkRefusals.noLink(Profile.CLOUD, ""));
    refusal("404-cluster", Refusals.noCluster("lkc-nowhere"));
    refusal("404-path", Refusals.noPath());
    refusal("405", Refusals.noMethod());
  }

  private Answers() {}

  /** The names of all answers. */
  public static Set<String> names() {
    return NAMED.keySet();
  }

  /**
   * Finds an answer by its name on the command line.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Reply named(String name) {
    if (name.matches("status:[1-5]\\d\\d")) {
      return Reply.empty(Integer.parseInt(name.substring("status:".length())));
    }
    Supplier<Reply> found = NAMED.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no effect is called '" + name + "'");
    }
    return found.get();
  }

  private static void refusal(String name, Refusal refusal) {
    NAMED.put(name, () -> Reply.error(refusal.status(), refusal.errorCode(), refusal.getMessage()));
  }

  /** A page as gateways and Jetty's DoSFilter write it. */
  private static Reply html(int status, String title) {
    return Reply.of(
        status,
        "text/html",
        "<html><head><title>Error %d %s</title></head><body><h2>HTTP ERROR %d</h2></body></html>"
            .formatted(status, title, status));
  }
}
