package com.kafkalinks.broker;

import java.security.KeyPair;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/** A certificate authority with an intermediate one, which signs brokers and clients. */
public final class Authority {
  private final HeldCertificate root;
  private final HeldCertificate intermediate;

  /** A new authority that nobody trusts yet. */
  public Authority() {
    root = new HeldCertificate.Builder().commonName("root").certificateAuthority(1).build();
    intermediate =
        new HeldCertificate.Builder()
            .commonName("intermediate")
            .certificateAuthority(0)
            .signedBy(root)
            .build();
  }

  /** The root certificate, PEM. */
  public String certificate() {
    return root.certificatePem();
  }

  /** A certificate for a broker at this host. */
  public Identity broker(String host) {
    return sign(new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host));
  }

  /** A client certificate with an elliptic-curve key. */
  public Identity client(String name) {
    return sign(new HeldCertificate.Builder().commonName(name).ecdsa256());
  }

  /** A client certificate with an RSA key, which all such clients of a process share. */
  public Identity rsaClient(String name) {
    return sign(new HeldCertificate.Builder().commonName(name).keyPair(Rsa.KEYS));
  }

  /** A client certificate that expired an hour ago. */
  public Identity expiredClient(String name) {
    long hour = TimeUnit.HOURS.toMillis(1);
    long now = System.currentTimeMillis();
    return sign(
        new HeldCertificate.Builder()
            .commonName(name)
            .validityInterval(now - 2 * hour, now - hour));
  }

  private Identity sign(HeldCertificate.Builder builder) {
    HeldCertificate leaf = builder.signedBy(intermediate).build();
    return new Identity(
        leaf.certificatePem() + intermediate.certificatePem(), leaf.privateKeyPkcs8Pem());
  }

  /** Made once, and only if wanted, because it takes seconds. */
  private static final class Rsa {
    static final KeyPair KEYS = new HeldCertificate.Builder().rsa2048().build().keyPair();
  }

  /**
   * A certificate and its private key.
   *
   * @param chain the certificate and that of the intermediate authority, PEM
   * @param key the private key, PKCS#8 PEM
   */
  public record Identity(String chain, String key) {
    /** The same with the key encrypted. */
    public Identity encrypted(KeyEncryption encryption, String password) {
      return new Identity(chain, encryption.encrypt(key, password));
    }

    @Override
    public String toString() {
      return "Identity";
    }
  }
}
