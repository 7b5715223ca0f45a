package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Bearer;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.Secret;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The {@code Authorization} header of a login.
 *
 * @param header its value, empty for no login
 * @param secrets the parts of it that are secret
 */
record Authorization(Optional<Secret> header, List<Secret> secrets) {

  static Authorization of(Login login) {
    if (login instanceof ApiKey key) {
      Secret header = basic(key.key(), key.secret());
      return new Authorization(Optional.of(header), List.of(header, key.secret()));
    }
    if (login instanceof Bearer bearer) {
      return new Authorization(Optional.of(bearer(bearer.token())), List.of(bearer.token()));
    }
    return new Authorization(Optional.empty(), List.of());
  }

  /** RFC 7617: the first colon ends the user, so a key cannot hold one. */
  static Secret basic(String user, Secret password) {
    if (user.contains(":")) {
      throw ApiException.of(INVALID, "an API key cannot hold a colon");
    }
    byte[] pair = (user + ":" + password.reveal()).getBytes(UTF_8);
    return Secret.of("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static Secret bearer(Secret token) {
    boolean fits = token.reveal().chars().allMatch(c -> c > ' ' && c < 127);
    if (!fits || token.isEmpty()) {
      throw ApiException.of(
          INVALID, "the bearer token is empty or holds what no token can hold, such as a space");
    }
    return Secret.of("Bearer " + token.reveal());
  }
}
