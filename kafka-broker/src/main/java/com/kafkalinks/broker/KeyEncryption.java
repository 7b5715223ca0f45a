package com.kafkalinks.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** How {@code openssl pkcs8 -topk8} encrypts private keys. */
public enum KeyEncryption {
  /** PBES2 with AES, the default. */
  PBES2("PBEWithHmacSHA256AndAES_256", "06092a864886f70d01050d"),
  /** PBES1 with triple DES: {@code -v1 PBE-SHA1-3DES}. */
  PBES1("PBEWithSHA1AndDESede", "060a2a864886f70d010c0103");

  private static final int ITERATIONS = 2048;
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  private final String cipher;
  private final String oid;

  KeyEncryption(String cipher, String oid) {
    this.cipher = cipher;
    this.oid = oid;
  }

  /** The key, PKCS#8 PEM, encrypted. */
  String encrypt(String key, String password) {
    try {
      byte[] plain = Base64.getMimeDecoder().decode(key.replaceAll("-----[A-Z ]+-----", ""));
      SecretKey secret =
          SecretKeyFactory.getInstance(cipher)
              .generateSecret(new PBEKeySpec(password.toCharArray()));
      Cipher encryption = Cipher.getInstance(cipher);
      byte[] salt = new SecureRandom().generateSeed(8);
      encryption.init(Cipher.ENCRYPT_MODE, secret, new PBEParameterSpec(salt, ITERATIONS));
      byte[] algorithm = der(SEQUENCE, identifier(), encryption.getParameters().getEncoded());
      return pem(der(SEQUENCE, algorithm, der(OCTETS, encryption.doFinal(plain))));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] identifier() {
    return new BigInteger(oid, 16).toByteArray();
  }

  /** A DER value; the JDK 17 writes no PBES2. */
  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    if (content.size() < 0x80) {
      value.write(content.size());
    } else {
      value.writeBytes(new byte[] {(byte) 0x82, (byte) (content.size() >> 8)});
      value.write(content.size());
    }
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }

  private static String pem(byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN ENCRYPTED PRIVATE KEY-----\n%s\n-----END ENCRYPTED PRIVATE KEY-----\n"
        .formatted(body);
  }
}
