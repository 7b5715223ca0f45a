package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * TLS material and what sockets make of it. The server's certificate and name are always verified.
 *
 * @param tls what the user gave
 * @param systemCertificates PEM of {@code SSL_CERT_FILE}, trusted where the user gave none
 */
record TlsMaterial(Tls tls, String systemCertificates) {
  private static final String CERTIFICATE_FILE = "SSL_CERT_FILE";
  private static final char[] NO_PASSWORD = {};

  /** What okhttp needs. */
  record Sockets(SSLSocketFactory factory, X509TrustManager trust) {}

  static TlsMaterial of(Tls tls, Map<String, String> environment) {
    String file = environment.getOrDefault(CERTIFICATE_FILE, "");
    boolean asked = tls.caCertificates().isEmpty() && !file.isEmpty();
    return new TlsMaterial(tls, asked ? content(file) : "");
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw ApiException.of(
          INVALID, CERTIFICATE_FILE + " names a file that cannot be read: " + file, e);
    }
  }

  boolean isSystem() {
    return tls.equals(Tls.SYSTEM) && systemCertificates.isEmpty();
  }

  /**
   * Reads the material.
   *
   * @throws ApiException {@code INVALID}
   */
  Sockets sockets() {
    try {
      X509TrustManager trust = trust();
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), new TrustManager[] {trust}, null);
      return new Sockets(context.getSocketFactory(), trust);
    } catch (GeneralSecurityException | IOException e) {
      throw ApiException.of(INVALID, "the TLS material cannot be used", e);
    }
  }

  private X509TrustManager trust() throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted());
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  /** Null means the certificates that the JDK trusts. */
  private KeyStore trusted() throws GeneralSecurityException, IOException {
    if (!tls.caCertificates().isEmpty()) {
      return store(Pem.certificates(tls.caCertificates(), "CA certificate"));
    }
    return systemCertificates.isEmpty()
        ? null
        : store(Pem.certificates(systemCertificates, "file that SSL_CERT_FILE names"));
  }

  private static KeyStore store(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("ca-" + i, certificates.get(i));
    }
    return store;
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }

  private KeyManager[] keys() throws GeneralSecurityException, IOException {
    if (tls.clientCertificateChain().isEmpty() && tls.clientKey().isEmpty()) {
      return new KeyManager[0];
    }
    if (tls.clientCertificateChain().isEmpty() || tls.clientKey().isEmpty()) {
      throw ApiException.of(INVALID, "a client certificate and its key go together");
    }
    return keys(tls.clientKey(), tls.clientKeyPassword());
  }

  private KeyManager[] keys(Secret pem, Secret password)
      throws GeneralSecurityException, IOException {
    PrivateKey key = PrivateKeys.read(pem, password);
    X509Certificate[] chain =
        Pem.certificates(tls.clientCertificateChain(), "client certificate chain")
            .toArray(X509Certificate[]::new);
    if (!PrivateKeys.belongs(key, chain[0])) {
      throw ApiException.of(INVALID, "the client key is not that of the chain's first certificate");
    }
    KeyStore store = emptyStore();
    store.setKeyEntry("client", key, NO_PASSWORD, chain);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }
}
