package com.kafkalinks.simulator.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it arrived.
 *
 * @param method HTTP method
 * @param base where the server listens, without a path
 * @param uri target of the request, still percent-encoded
 * @param authorization value of the {@code Authorization} header, or empty
 * @param body text of the body, or empty
 * @param pause what holds the call up, where something does
 */
public record Call(
    String method, URI base, URI uri, String authorization, String body, Pause pause) {

  /** Path parts between slashes, decoded one by one, so that an encoded slash stays in its part. */
  public List<String> segments() {
    List<String> parts = new ArrayList<>();
    for (String part : uri.getRawPath().split("/", -1)) {
      parts.add(decode(part.replace("+", "%2B")));
    }
    return parts.subList(1, parts.size());
  }

  /** Query parameters; of a repeated one the first counts. */
  public Map<String, String> query() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      String[] sides = pair.split("=", 2);
      parameters.putIfAbsent(decode(sides[0]), sides.length > 1 ? decode(sides[1]) : "");
    }
    parameters.remove("");
    return parameters;
  }

  /** Leaves out header and body: both may hold secrets. */
  @Override
  public String toString() {
    return method + " " + uri;
  }

  /** The same call with another body. */
  public Call withBody(String other) {
    return new Call(method, base, uri, authorization, other, pause);
  }

  private static String decode(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
