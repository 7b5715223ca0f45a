package com.kafkalinks.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** A client of one cluster, whose requests and answers are held against the description. */
record Api(URI root, String authorization) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Api withKey(LinkSimulator simulator, String cluster, String key, String secret) {
    String pair = Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(UTF_8));
    return new Api(simulator.uri().resolve("/kafka/v3/clusters/" + cluster + "/"), "Basic " + pair);
  }

  Api at(String path) {
    return new Api(root.resolve(path), authorization);
  }

  Api as(String otherAuthorization) {
    return new Api(root, otherAuthorization);
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer post(String path, Object body) {
    return send("POST", path, body.toString());
  }

  Answer put(String path, Object body) {
    return send("PUT", path, body.toString());
  }

  Answer delete(String path) {
    return send("DELETE", path, "");
  }

  private Answer send(String method, String path, String body) {
    // Joined by hand: resolve would take the colon of "configs:alter" for a scheme.
    URI uri = URI.create(root + path);
    Answer answer = raw(method, uri, body);
    Contract.check(method, uri, body, answer);
    return answer;
  }

  /** Sends without a look at the description, for answers that are broken on purpose. */
  Answer raw(String method, String path) {
    return raw(method, URI.create(root + path), "");
  }

  private Answer raw(String method, URI uri, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException broken) {
      throw new BrokenConnection(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The connection broke before the whole answer was there. */
  static final class BrokenConnection extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenConnection(IOException cause) {
      super(cause);
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
