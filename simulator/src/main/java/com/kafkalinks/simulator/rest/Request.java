package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Refusals;
import com.kafkalinks.simulator.model.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A call that was let in.
 *
 * @param cluster the cluster of the path; null where the path names none
 * @param names the other variable parts of the path, in order
 * @param access which clusters the caller may enter
 */
record Request(World world, Cluster cluster, List<String> names, Call call, Access access) {

  String name(int index) {
    return names.get(index);
  }

  Body body() {
    return Body.parse(call.body());
  }

  /** A boolean of the query; anything but true and false is refused. */
  boolean flag(String parameter, boolean absent) {
    return switch (call.query().getOrDefault(parameter, String.valueOf(absent))) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw Refusals.malformed("Cannot deserialize value of type `Boolean`: " + parameter);
    };
  }

  Map<String, String> query() {
    return call.query();
  }

  /** Address of something below the cluster. */
  String self(String... parts) {
    return below(call.base() + "/kafka/v3/clusters", parts);
  }

  /** Address of something below another address. */
  static String below(String address, String... parts) {
    StringBuilder path = new StringBuilder(address);
    for (String part : parts) {
      path.append('/')
          .append(
              URLEncoder.encode(part, StandardCharsets.UTF_8)
                  .replace("+", "%20")
                  .replace("%3A", ":"));
    }
    return path.toString();
  }
}
