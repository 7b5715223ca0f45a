package com.kafkalinks.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider: the client credentials grant, and the key that its tokens verify with. */
public final class TokenEndpoint implements AutoCloseable {
  private static final long LIFETIME_SECONDS = 3600;
  private static final int COORDINATE_BYTES = 32;

  private final KeyPair keys = newKeys();
  private final Map<String, String> clients = new ConcurrentHashMap<>();
  private final HttpServer server;

  /** Starts on a free port. */
  public TokenEndpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/token", this::token);
    server.createContext("/keys", exchange -> answer(exchange, 200, keySet()));
    server.start();
  }

  /** Makes a client valid, or gives it another secret. */
  public void register(String client, String secret) {
    clients.put(client, secret);
  }

  /** The URL that issues tokens. */
  public String url() {
    return uri("/token");
  }

  /** The URL of the keys that tokens verify with. */
  String keysUrl() {
    return uri("/keys");
  }

  private String uri(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private void token(HttpExchange exchange) throws IOException {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String[] basic = decode(header.substring("Basic ".length())).split(":", 2);
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (!body.contains("grant_type=client_credentials") || !knows(basic)) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    String answer = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}";
    answer(exchange, 200, answer.formatted(jwt(), LIFETIME_SECONDS));
  }

  /** RFC 6749, 2.3.1 has id and secret URL-encoded; Kafka's client does that only when asked to. */
  private boolean knows(String[] basic) {
    return basic[1].equals(clients.get(basic[0]))
        || URLDecoder.decode(basic[1], UTF_8)
            .equals(clients.get(URLDecoder.decode(basic[0], UTF_8)));
  }

  private String jwt() {
    long now = System.currentTimeMillis() / 1000;
    String claims =
        "{\"sub\":\"link\",\"scope\":\"kafka\",\"iat\":%d,\"exp\":%d}"
            .formatted(now, now + LIFETIME_SECONDS);
    String signed =
        encode("{\"alg\":\"ES256\",\"kid\":\"k\"}".getBytes(UTF_8))
            + "."
            + encode(claims.getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String keySet() {
    byte[] key = keys.getPublic().getEncoded();
    return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"k\",\"x\":\"%s\",\"y\":\"%s\"}]}"
        .formatted(encode(coordinate(key, 2)), encode(coordinate(key, 1)));
  }

  /** X.509 has the point's coordinates at the end of a key, as RFC 7518, 6.2.1.2, wants them. */
  private static byte[] coordinate(byte[] key, int fromTheEnd) {
    int start = key.length - fromTheEnd * COORDINATE_BYTES;
    return Arrays.copyOfRange(key, start, start + COORDINATE_BYTES);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String decode(String base64) {
    return new String(Base64.getDecoder().decode(base64), UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** An elliptic curve's keys: those of RSA take seconds to make. */
  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
