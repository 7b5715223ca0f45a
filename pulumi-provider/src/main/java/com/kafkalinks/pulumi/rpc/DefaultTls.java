package com.kafkalinks.pulumi.rpc;

import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * The default TLS context of the Java runtime, made when it is first used. grpc-okhttp asks it for
 * its provider even where a channel has no TLS, and making it parses every certificate of the trust
 * store.
 */
final class DefaultTls extends SSLContextSpi {
  private DefaultTls() {}

  /** Puts it in the place of the runtime's own. */
  static void beLazy() {
    Provider none = new Provider("DefaultTls", "1", "the default TLS context, on first use") {};
    SSLContext.setDefault(new SSLContext(new DefaultTls(), none, "Default") {});
  }

  private static SSLContext runtimes() {
    try {
      return SSLContext.getInstance("Default");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
      throws KeyManagementException {
    throw new KeyManagementException("the default context is initialised already");
  }

  @Override
  protected SSLSocketFactory engineGetSocketFactory() {
    return runtimes().getSocketFactory();
  }

  @Override
  protected SSLServerSocketFactory engineGetServerSocketFactory() {
    return runtimes().getServerSocketFactory();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine() {
    return runtimes().createSSLEngine();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine(String host, int port) {
    return runtimes().createSSLEngine(host, port);
  }

  @Override
  protected SSLSessionContext engineGetServerSessionContext() {
    return runtimes().getServerSessionContext();
  }

  @Override
  protected SSLSessionContext engineGetClientSessionContext() {
    return runtimes().getClientSessionContext();
  }

  @Override
  protected SSLParameters engineGetDefaultSSLParameters() {
    return runtimes().getDefaultSSLParameters();
  }

  @Override
  protected SSLParameters engineGetSupportedSSLParameters() {
    return runtimes().getSupportedSSLParameters();
  }
}
