package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.Secret;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are made anew for each run; none is kept in the project. */
final class PrivateKeysTest {
  /** The object identifier 1.2.840.113549.1.5.13 in DER. */
  private static final byte[] PBES2 = ByteString.decodeHex("06092a864886f70d01050d").toByteArray();

  private static final Secret NONE = Secret.of("");

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void readsAPlainKey(String algorithm) throws Exception {
    PrivateKey key = generated(algorithm);

    assertEquals(key, PrivateKeys.read(Secret.of(plain(key)), NONE));
    String noisy = "Bag Attributes\r\n" + plain(key).replace("\n", "\r\n") + "\r\nend";
    assertEquals(key, PrivateKeys.read(Secret.of(noisy), NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, PBEWithHmacSHA256AndAES_256",
    "EC, PBEWithHmacSHA256AndAES_128",
    "EC, PBEWithHmacSHA1AndAES_256"
  })
  void opensAnEncryptedKey(String algorithm, String scheme) throws Exception {
    PrivateKey key = generated(algorithm);

    Secret pem = Secret.of(encrypted(key, scheme, "a \"pass\\word\""));

    assertEquals(key, PrivateKeys.read(pem, Secret.of("a \"pass\\word\"")));
  }

  /** As openssl does: the password is the bytes of its UTF-8. */
  @ParameterizedTest
  @CsvSource({"RSA, SHA256, 256", "EC, SHA1, 128", "EC, SHA512, 256"})
  void opensAKeyWhosePasswordIsNotAscii(String algorithm, String hash, int bits) throws Exception {
    String password = "pässwörd-密码-\uD83D\uDD11";
    PrivateKey key = generated(algorithm);
    byte[] bytes = new byte[16];
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), bytes, 2048, bits);
    byte[] derived =
        SecretKeyFactory.getInstance("PBKDF2WithHmac" + hash).generateSecret(spec).getEncoded();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(derived, "AES"), new IvParameterSpec(bytes));
    AlgorithmParameters parameters =
        AlgorithmParameters.getInstance("PBEWithHmac%sAndAES_%d".formatted(hash, bits));
    parameters.init(new PBEParameterSpec(bytes, 2048, new IvParameterSpec(bytes)));

    Secret pem = Secret.of(pem(parameters, cipher.doFinal(key.getEncoded())));

    assertEquals(key, PrivateKeys.read(pem, Secret.of(password)));
    assertFault("does not open: the password is wrong", pem, Secret.of("swordfish"));
  }

  @Test
  void saysThatAPasswordIsWrongOrMissing() throws Exception {
    Secret pem = Secret.of(encrypted(generated("EC"), "PBEWithHmacSHA256AndAES_256", "right"));

    assertFault("is encrypted and needs its password", pem, NONE);
    assertFault("does not open: the password is wrong", pem, Secret.of("swordfish"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n"})
  void saysHowToConvertAnOlderFormat(String headers) {
    String old = new HeldCertificate.Builder().keyPair(RsaKeys.PAIR).build().privateKeyPkcs1Pem();
    Secret pem = Secret.of(old.replaceFirst("\n", "\n" + headers));

    assertFault("openssl pkcs8 -topk8 -nocrypt", pem, NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "swordfish",
        "-----BEGIN PRIVATE KEY-----\nswordfish!\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nswordfis\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nswordfishx\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nswordfish",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nswordfis\n-----END ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN CERTIFICATE-----\nswordfis\n-----END CERTIFICATE-----"
      })
  void echoesNothingOfAKeyThatCannotBeRead(String pem) {
    assertFault("", Secret.of(pem), Secret.of("swordfish"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "swordfish",
        "-----BEGIN CERTIFICATE-----\nswordfis\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nswordfishx\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----"
      })
  void echoesNothingOfACertificateThatCannotBeRead(String pem) {
    assertInvalid(new Tls(pem, "", NONE, NONE));
    assertInvalid(new Tls("", pem, Secret.of(anyKey()), NONE));
  }

  @Test
  void wantsCertificateAndKeyTogether() {
    HeldCertificate client = new HeldCertificate.Builder().build();

    assertInvalid(new Tls("", client.certificatePem(), NONE, NONE));
    assertInvalid(new Tls("", "", Secret.of(client.privateKeyPkcs8Pem()), NONE));
  }

  @Test
  void refusesAKeyOfAnotherCertificate() {
    HeldCertificate client = new HeldCertificate.Builder().build();

    assertInvalid(new Tls("", client.certificatePem(), Secret.of(anyKey()), NONE));
  }

  @Test
  void saysThatTheFileOfTheEnvironmentIsMissing() {
    ApiException failure =
        assertThrows(
            ApiException.class,
            () -> TlsMaterial.of(Tls.SYSTEM, Map.of("SSL_CERT_FILE", "/no/such.pem")));

    assertEquals(INVALID, failure.kind());
    assertEquals(
        "SSL_CERT_FILE names a file that cannot be read: /no/such.pem", failure.getMessage());
  }

  private static void assertFault(String fault, Secret pem, Secret password) {
    ApiException failure = assertThrows(ApiException.class, () -> PrivateKeys.read(pem, password));

    assertEquals(INVALID, failure.kind());
    assertTrue(failure.getMessage().contains(fault), failure.getMessage());
    assertFalse(failure.getMessage().contains("swordfis"), failure.getMessage());
  }

  private static void assertInvalid(Tls tls) {
    ApiException failure =
        assertThrows(ApiException.class, () -> TlsMaterial.of(tls, Map.of()).sockets());

    assertEquals(INVALID, failure.kind());
    assertFalse(failure.getMessage().contains("swordfis"), failure.getMessage());
  }

  private static String anyKey() {
    return new HeldCertificate.Builder().build().privateKeyPkcs8Pem();
  }

  private static PrivateKey generated(String algorithm) throws GeneralSecurityException {
    KeyPair keys =
        algorithm.equals("RSA")
            ? RsaKeys.PAIR
            : KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    return keys.getPrivate();
  }

  private static String plain(PrivateKey key) {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  private static String encrypted(PrivateKey key, String scheme, String password) throws Exception {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray());
    Cipher cipher = Cipher.getInstance(scheme);
    cipher.init(Cipher.ENCRYPT_MODE, SecretKeyFactory.getInstance(scheme).generateSecret(spec));
    return pem(cipher.getParameters(), cipher.doFinal(key.getEncoded()));
  }

  private static String pem(AlgorithmParameters parameters, byte[] data) throws IOException {
    byte[] algorithm = der(0x30, PBES2, parameters.getEncoded());
    return pem("ENCRYPTED PRIVATE KEY", der(0x30, algorithm, der(0x04, data)));
  }

  /** A DER value; the JDK 17 writes no PBES2. */
  private static byte[] der(int tag, byte[]... parts) {
    Buffer content = new Buffer();
    for (byte[] part : parts) {
      content.write(part);
    }
    Buffer value = new Buffer().writeByte(tag).writeByte(0x82).writeShort((int) content.size());
    value.write(content, content.size());
    return value.readByteArray();
  }

  private static String pem(String label, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, base64);
  }
}
