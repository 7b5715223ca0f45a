package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;

import com.kafkalinks.adapter.ApiException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of PEM text (RFC 7468).
 *
 * @param label for example {@code CERTIFICATE}
 * @param base64 its content
 */
record Pem(String label, String base64) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

  /** All blocks of a text; text around them is a comment. */
  static List<Pem> blocks(String text) {
    List<Pem> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      blocks.add(new Pem(matcher.group(1), matcher.group(2).replaceAll("\\s", "")));
    }
    return blocks;
  }

  /** The decoded content. */
  byte[] der(String what) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw unreadable(what, "is cut off or damaged");
    }
  }

  /** The certificates of a text, at least one. */
  static List<X509Certificate> certificates(String text, String what) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Pem block : blocks(text)) {
      if (block.label.equals("CERTIFICATE")) {
        certificates.add(block.certificate(what));
      }
    }
    if (certificates.isEmpty()) {
      throw unreadable(what, "holds no PEM block '-----BEGIN CERTIFICATE-----'");
    }
    return certificates;
  }

  private X509Certificate certificate(String what) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der(what)));
    } catch (CertificateException e) {
      throw unreadable(what, "holds a block that is no X.509 certificate");
    }
  }

  /** The content can be a key. */
  @Override
  public String toString() {
    return "-----BEGIN " + label + "-----";
  }

  /** Says what is wrong with which PEM, and nothing of its content. */
  static ApiException unreadable(String what, String fault) {
    return ApiException.of(INVALID, "the %s %s".formatted(what, fault));
  }
}
