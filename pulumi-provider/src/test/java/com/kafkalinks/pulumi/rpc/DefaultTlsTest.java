package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class DefaultTlsTest {

  @Test
  void theDefaultContextIsStillTheRuntimes() throws NoSuchAlgorithmException {
    SSLContext before = SSLContext.getInstance("Default");
    DefaultTls.beLazy();
    SSLContext after = SSLContext.getDefault();
    assertArrayEquals(
        before.getDefaultSSLParameters().getProtocols(),
        after.getDefaultSSLParameters().getProtocols());
    assertArrayEquals(
        before.getSupportedSSLParameters().getCipherSuites(),
        after.getSupportedSSLParameters().getCipherSuites());
    assertArrayEquals(
        before.getSocketFactory().getDefaultCipherSuites(),
        after.getSocketFactory().getDefaultCipherSuites());
    assertNotNull(after.createSSLEngine("kafka.example", 443));
    assertThrows(KeyManagementException.class, () -> after.init(null, null, null));
  }
}
