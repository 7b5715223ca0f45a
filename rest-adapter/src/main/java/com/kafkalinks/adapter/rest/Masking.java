package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Secret;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of what the server says: some errors quote the value that they refuse, or the
 * whole request, in any spelling and cut off anywhere.
 *
 * @param whole what must not be shown where all of it is there
 * @param pieces runs of {@link #PIECE} characters of secrets, none of which may be shown
 */
record Masking(Set<String> whole, Set<String> pieces) {
  /** So many characters of a secret, next to each other, are taken for a part of it. */
  private static final int PIECE = 8;

  /** A shorter secret is masked only where it is a word of its own: "e" is in every sentence. */
  private static final int SHORT = 4;

  private static final String MASK = "[secret]";

  /** The beginning of a JSON body of ours, in any spelling of its quotation marks. */
  private static final Pattern QUOTED_REQUEST =
      Pattern.compile(
          "[\\[{]\\s{0,9}(?:\\\\{0,9}\"|\\\\{1,9}u0022|&quot;|&#34;|&#x22;|%22)(?:name|value|data"
              + "|configs|operation|cluster_link_id|validate_only|(?:source|destination|remote)_cluster_id)\\b");

  /**
   * The secrets that are known of a cluster.
   *
   * @param login of its login
   * @param further what else callers want hidden
   */
  record Known(Collection<Secret> login, Collection<Secret> further) {

    /** Hides them, and those of the body whose name says that they are sensitive. */
    Masking with(Object body) {
      Masking masking = new Masking(new HashSet<>(), new HashSet<>());
      Stream<Secret> sent = body instanceof Wire.Settings s ? s.sensitive() : Stream.empty();
      Stream.of(login.stream(), further.stream(), sent)
          .flatMap(secrets -> secrets)
          .forEach(secret -> masking.hide(secret.reveal().strip()));
      return masking;
    }
  }

  private void hide(String secret) {
    List<String> options = JaasSecrets.of(secret);
    options.forEach(this::hidePieces);
    if (secret.contains("-----BEGIN ")) {
      secret.lines().filter(line -> !line.startsWith("-----")).forEach(this::hidePieces);
    } else if (!secret.contains("LoginModule")) {
      hidePieces(secret.startsWith("Basic ") ? secret.substring("Basic ".length()) : secret);
    }
    add(secret);
  }

  private void add(String secret) {
    if (!secret.isBlank()) {
      whole.add(secret);
    }
  }

  private void hidePieces(String secret) {
    add(secret);
    for (int i = 0; i + PIECE <= secret.length(); i++) {
      pieces.add(secret.substring(i, i + PIECE));
    }
  }

  /** The text up to where it quotes a request of ours, with every secret masked. */
  String mask(String text) {
    Matcher quotation = QUOTED_REQUEST.matcher(text);
    String own = quotation.find() ? text.substring(0, quotation.start()) + "…" : text;
    boolean[] hidden = new boolean[own.length()];
    Reading.of(own).forEach(reading -> mark(reading, hidden));
    return without(own, hidden);
  }

  private void mark(Reading reading, boolean[] hidden) {
    String text = reading.text();
    for (int i = 0; i + PIECE <= text.length(); i++) {
      if (pieces.contains(text.substring(i, i + PIECE))) {
        mark(reading, i, i + PIECE, hidden);
      }
    }
    for (String secret : whole) {
      for (int i = text.indexOf(secret); i >= 0; i = text.indexOf(secret, i + 1)) {
        if (secret.length() >= SHORT || isWord(text, i, i + secret.length())) {
          mark(reading, i, i + secret.length(), hidden);
        }
      }
    }
  }

  private static void mark(Reading reading, int start, int end, boolean[] hidden) {
    for (int i = start; i < end; i++) {
      java.util.Arrays.fill(hidden, reading.from(i), reading.to(i), true);
    }
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static String without(String text, boolean[] hidden) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!hidden[i]) {
        shown.append(text.charAt(i));
      } else if (i == 0 || !hidden[i - 1]) {
        shown.append(MASK);
      }
    }
    return shown.toString();
  }

  /** Says nothing of what it hides. */
  @Override
  public String toString() {
    return "Masking[" + whole.size() + "]";
  }
}
