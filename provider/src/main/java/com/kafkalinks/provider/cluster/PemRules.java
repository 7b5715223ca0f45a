package com.kafkalinks.provider.cluster;

import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of TLS material. Faults never quote it. */
public final class PemRules {
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY-----(.*?)-----END \\1PRIVATE KEY-----",
          Pattern.DOTALL);

  private final Value material;
  private final PropertyPath path;
  private final Failures failures;

  private PemRules(Value material, PropertyPath path, Failures failures) {
    this.material = material;
    this.path = path;
    this.failures = failures;
  }

  /** Adds what is wrong with certificates and keys at a path. */
  public static void check(Value material, PropertyPath path, Failures failures) {
    if (!material.isNull() && !material.isUnknown()) {
      PemRules rules = new PemRules(material, path, failures);
      rules.certificates(LoginTables.CA_CERTIFICATES);
      rules.certificates(LoginTables.CLIENT_CERTIFICATE_CHAIN);
      rules.key();
      rules.together();
    }
  }

  private void certificates(String property) {
    Value pem = material.get(property);
    if (pem.kind() == Value.Kind.STRING && !readable(pem.text())) {
      add("`%s` is not a PEM certificate: it begins with `-----BEGIN CERTIFICATE-----`.", property);
    }
  }

  private static boolean readable(String pem) {
    try {
      byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
      return pem.contains("-----BEGIN CERTIFICATE-----")
          && !CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))
              .isEmpty();
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private void key() {
    Value pem = material.get(LoginTables.CLIENT_KEY);
    if (pem.kind() != Value.Kind.STRING) {
      return;
    }
    Matcher key = KEY.matcher(pem.text());
    if (!key.find()) {
      add(
          "`%s` is not a PEM private key: it begins with `-----BEGIN PRIVATE KEY-----`.",
          LoginTables.CLIENT_KEY);
    } else if (!key.group(1).isEmpty() && !encrypted(key)) {
      add(
          "`%s` is not PKCS#8, which Kafka wants: convert it with `openssl pkcs8 -topk8 -nocrypt -in key.pem -out key8.pem`.",
          LoginTables.CLIENT_KEY);
    } else if (!base64(key.group(2))) {
      add(
          "`%s` is damaged: between its first and last line it is not base64.",
          LoginTables.CLIENT_KEY);
    } else {
      password(encrypted(key));
    }
  }

  private static boolean encrypted(Matcher key) {
    return key.group(1).equals("ENCRYPTED ");
  }

  private void password(boolean encrypted) {
    boolean given = !material.get(LoginTables.CLIENT_KEY_PASSWORD).isNull();
    if (encrypted && !given) {
      add("`%s` is missing: the key is encrypted.", LoginTables.CLIENT_KEY_PASSWORD);
    }
  }

  private static boolean base64(String body) {
    try {
      return Base64.getDecoder().decode(body.replaceAll("\\s", "")).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void together() {
    Value chain = material.get(LoginTables.CLIENT_CERTIFICATE_CHAIN);
    Value key = material.get(LoginTables.CLIENT_KEY);
    if (chain.kind() == Value.Kind.STRING && key.isNull()) {
      add("`%s` is missing: the client certificate needs its private key.", LoginTables.CLIENT_KEY);
    } else if (key.kind() == Value.Kind.STRING && chain.isNull()) {
      add(
          "`%s` is missing: the client key needs its certificate.",
          LoginTables.CLIENT_CERTIFICATE_CHAIN);
    }
  }

  /** No path: PEM blocks are long, and the engine would print them. */
  private void add(String sentence, String property) {
    failures.add(PropertyPath.ROOT, sentence.formatted(path.then(property)));
  }
}
