package com.kafkalinks.adapter.rest;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A range of IP addresses; looks only at addresses and never asks a name server.
 *
 * @param prefix the bits that all its addresses begin with
 * @param rest how many bits follow
 * @param length how many bytes an address has
 */
record IpRange(BigInteger prefix, int rest, int length) {

  /** Reads for example {@code 10.0.0.0/8}; empty if it is no range. */
  static Optional<IpRange> parse(String text) {
    String[] parts = text.split("/", 2);
    if (parts.length < 2 || !parts[1].matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(parts[1]);
    return literal(parts[0])
        .map(InetAddress::getAddress)
        .filter(address -> bits <= address.length * 8)
        .map(address -> of(address, address.length * 8 - bits));
  }

  boolean contains(String host) {
    return literal(host).filter(other -> contains(other.getAddress())).isPresent();
  }

  private boolean contains(byte[] other) {
    return equals(of(other, rest));
  }

  private static IpRange of(byte[] address, int rest) {
    return new IpRange(new BigInteger(1, address).shiftRight(rest), rest, address.length);
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  private static Optional<InetAddress> literal(String host) {
    if (!host.matches("\\d+(\\.\\d+){3}|[0-9a-f:.]*:[0-9a-f:.]*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
