package com.kafkalinks.provider.link;

import okhttp3.tls.HeldCertificate;

/** TLS material, made anew for each run. */
public final class Pem {
  private static final HeldCertificate MADE =
      new HeldCertificate.Builder().commonName("link.example").build();

  public static final String CERTIFICATE = MADE.certificatePem();
  public static final String KEY = MADE.privateKeyPkcs8Pem();
  public static final String PKCS1_KEY = KEY.replace("PRIVATE", "RSA PRIVATE");
  public static final String ENCRYPTED_KEY = KEY.replace("PRIVATE", "ENCRYPTED PRIVATE");

  private Pem() {}
}
