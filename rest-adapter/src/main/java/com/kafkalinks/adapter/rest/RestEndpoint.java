package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.kafkalinks.adapter.ApiException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the API of one cluster lies: the base path, and how names get into paths.
 *
 * @param cluster the URL of the cluster, for example {@code
 *     https://host/kafka/v3/clusters/lkc-abc123}
 */
record RestEndpoint(String cluster) {
  private static final int HIGHEST_PORT = 65535;
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]+]|[^:\\[\\]]+)(:\\d{1,5})?");
  private static final String UNRESERVED = "-._~";

  /**
   * Completes what a user wrote: {@code /kafka} and {@code /v3} at its end are understood, after
   * anything else {@code /kafka/v3} is added.
   */
  static RestEndpoint of(String restEndpoint, String clusterId) {
    URI uri = parse(restEndpoint.strip());
    String path = uri.getRawPath().replaceAll("/+$", "");
    String base = uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getRawAuthority();
    return new RestEndpoint(base + withVersion(path) + "/clusters/" + segment(clusterId));
  }

  private static String withVersion(String path) {
    if (path.endsWith("/v3")) {
      return path;
    }
    return path.endsWith("/kafka") ? path + "/v3" : path + "/kafka/v3";
  }

  private static URI parse(String text) {
    try {
      URI uri = new URI(text);
      boolean http = "http".equalsIgnoreCase(uri.getScheme());
      boolean https = "https".equalsIgnoreCase(uri.getScheme());
      if ((!http && !https) || uri.getRawAuthority() == null) {
        throw invalid("is not an http(s) URL such as https://host:443");
      }
      if (uri.getRawAuthority().contains("@")) {
        throw invalid("must not hold a user or password");
      }
      if (!AUTHORITY.matcher(uri.getRawAuthority()).matches() || uri.getPort() > HIGHEST_PORT) {
        throw invalid("has no valid host or port");
      }
      if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
        throw invalid("must end with its path, without '?' or '#'");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw invalid("is not a URL");
    }
  }

  /** Does not quote the endpoint: a URL can hold a password. */
  private static ApiException invalid(String fault) {
    return ApiException.of(INVALID, "the REST endpoint " + fault);
  }

  boolean isTls() {
    return cluster.startsWith("https:");
  }

  String links() {
    return cluster + "/links";
  }

  String link(String name) {
    return links() + "/" + segment(name);
  }

  String mirrors(String name) {
    return link(name) + "/mirrors";
  }

  String mirror(String link, String topic) {
    return mirrors(link) + "/" + segment(topic);
  }

  String topics() {
    return cluster + "/topics";
  }

  String topic(String name) {
    return topics() + "/" + segment(name);
  }

  String topicSettings(String name) {
    return topic(name) + "/configs";
  }

  String settings(String name) {
    return link(name) + "/configs";
  }

  String setting(String name, String setting) {
    return settings(name) + "/" + segment(setting);
  }

  String alter(String name) {
    return link(name) + "/configs:alter";
  }

  /**
   * Percent-encodes all but the unreserved characters of RFC 3986, so that servers see one segment
   * whatever the name ({@code ;} starts a path parameter in some).
   */
  static String segment(String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw ApiException.of(
          INVALID, "'%s' cannot be the name of anything in a URL".formatted(name));
    }
    return encoded(name);
  }

  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      char c = (char) (octet & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
