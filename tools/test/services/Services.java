package com.kafkalinks.services;

import io.grpc.LoadBalancerRegistry;
import io.grpc.NameResolverRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Prints everything that the plugin finds by name at run time, one item a line. Runs on the class
 * path of the JDK build and inside the module of the archive.
 */
public final class Services {
  /** What gRPC looks up, in the libraries' META-INF/services or in the module's descriptor. */
  private static final List<String> OF_GRPC =
      List.of("LoadBalancerProvider", "ManagedChannelProvider", "NameResolverProvider", "ServerProvider");

  /** What TLS, PEM files and HTTP look up in the security providers. */
  private static final Set<String> OF_SECURITY =
      Set.of(
          "AlgorithmParameters", "CertificateFactory", "CertPathValidator", "Cipher", "KeyAgreement", "KeyFactory",
          "KeyManagerFactory", "KeyStore", "Mac", "MessageDigest", "SSLContext", "SecretKeyFactory", "SecureRandom",
          "Signature", "TrustManagerFactory");

  private static final Set<String> lines = new TreeSet<>();

  private Services() {}

  public static void main(String[] arguments) throws Exception {
    for (String service : OF_GRPC) {
      providers("io.grpc." + service).forEach(name -> lines.add("service " + service + " " + name));
    }
    lines.add("policy " + LoadBalancerRegistry.getDefaultRegistry().getProvider("pick_first").getPolicyName());
    lines.add("scheme " + NameResolverRegistry.getDefaultRegistry().getDefaultScheme());
    for (Provider provider : Security.getProviders()) {
      provider.getServices().stream()
          .filter(service -> OF_SECURITY.contains(service.getType()))
          .forEach(service -> lines.add("security " + service.getType() + " " + service.getAlgorithm()));
    }
    SSLParameters tls = SSLContext.getDefault().getDefaultSSLParameters();
    List.of(tls.getProtocols()).forEach(name -> lines.add("tls " + name));
    List.of(tls.getCipherSuites()).forEach(name -> lines.add("tls " + name));
    lines.forEach(System.out::println);
  }

  private static Set<String> providers(String service) throws IOException {
    Module module = Services.class.getModule();
    Set<String> names = new TreeSet<>();
    if (module.isNamed()) {
      module.getDescriptor().provides().stream()
          .filter(provides -> provides.service().equals(service))
          .forEach(provides -> names.addAll(provides.providers()));
    } else {
      for (URL file : Collections.list(Services.class.getClassLoader().getResources("META-INF/services/" + service))) {
        try (InputStream content = file.openStream()) {
          names.addAll(new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
      }
    }
    names.removeIf(name -> name.isBlank() || name.startsWith("#"));
    return names;
  }
}
