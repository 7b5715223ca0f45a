package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Secret;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Reads private keys: PKCS#8 in PEM, encrypted or not. */
final class PrivateKeys {
  private static final String WHAT = "client key";
  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");
  private static final Pattern OLDER = Pattern.compile("-----BEGIN (RSA|EC|DSA) PRIVATE KEY-----");
  private static final Pattern PBES2 = Pattern.compile("PBEWith(HmacSHA[0-9/]+)AndAES_(\\d+)");
  private static final byte[] PROBE = {1};

  private PrivateKeys() {}

  static PrivateKey read(Secret pem, Secret password) {
    for (Pem block : Pem.blocks(pem.reveal())) {
      if (block.label().equals("PRIVATE KEY")) {
        return key(new PKCS8EncodedKeySpec(block.der(WHAT)));
      }
      if (block.label().equals("ENCRYPTED PRIVATE KEY")) {
        return key(decrypted(block.der(WHAT), password));
      }
    }
    throw OLDER.matcher(pem.reveal()).find()
        ? Pem.unreadable(
            WHAT, "is not PKCS#8; convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem")
        : Pem.unreadable(WHAT, "holds no PEM block '-----BEGIN PRIVATE KEY-----'");
  }

  private static PrivateKey key(PKCS8EncodedKeySpec spec) {
    return SIGNATURES.keySet().stream()
        .flatMap(algorithm -> key(algorithm, spec).stream())
        .findFirst()
        .orElseThrow(() -> Pem.unreadable(WHAT, "is no RSA, EC or Ed25519 key"));
  }

  private static Optional<PrivateKey> key(String algorithm, PKCS8EncodedKeySpec spec) {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Whether a signature of the key is one of the certificate's. */
  static boolean belongs(PrivateKey key, X509Certificate certificate) {
    try {
      Signature signature = Signature.getInstance(SIGNATURES.get(key.getAlgorithm()));
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PKCS8EncodedKeySpec decrypted(byte[] der, Secret password) {
    if (password.isEmpty()) {
      throw Pem.unreadable(WHAT, "is encrypted and needs its password");
    }
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
      AlgorithmParameters parameters = info.getAlgParameters();
      String algorithm = algorithm(parameters);
      Matcher scheme = PBES2.matcher(algorithm);
      char[] text = password.reveal().toCharArray();
      return info.getKeySpec(
          scheme.matches() ? pbes2(scheme, parameters, text) : pbes1(algorithm, parameters, text));
    } catch (GeneralSecurityException | IOException e) {
      throw Pem.unreadable(
          WHAT, "does not open: the password is wrong, or the encryption is not PBES2 with AES");
    }
  }

  /** In its two steps, because JDK 17's cipher for both takes ASCII passwords only. */
  private static Cipher pbes2(Matcher scheme, AlgorithmParameters parameters, char[] password)
      throws GeneralSecurityException {
    PBEParameterSpec spec = parameters.getParameterSpec(PBEParameterSpec.class);
    int bits = Integer.parseInt(scheme.group(2));
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2With" + scheme.group(1))
            .generateSecret(
                new PBEKeySpec(password, spec.getSalt(), spec.getIterationCount(), bits))
            .getEncoded();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), spec.getParameterSpec());
    return cipher;
  }

  private static Cipher pbes1(String algorithm, AlgorithmParameters parameters, char[] password)
      throws GeneralSecurityException {
    SecretKey key =
        SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password));
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(Cipher.DECRYPT_MODE, key, parameters);
    return cipher;
  }

  /** For PBES2 the JDK tells the whole scheme only in the text of the parameters. */
  private static String algorithm(AlgorithmParameters parameters) throws IOException {
    if (parameters == null) {
      throw new IOException("no parameters");
    }
    return parameters.toString().startsWith("PBEWith")
        ? parameters.toString()
        : parameters.getAlgorithm();
  }
}
