package com.kafkalinks.adapter.rest;

import java.security.KeyPair;
import okhttp3.tls.HeldCertificate;

/** RSA keys take seconds to make, so all tests share these. */
final class RsaKeys {
  static final KeyPair PAIR = new HeldCertificate.Builder().rsa2048().build().keyPair();

  private RsaKeys() {}
}
