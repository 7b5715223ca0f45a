package com.kafkalinks.adapter.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;

/**
 * The system's addresses of a host name; {@code localhost} is both loopback addresses, although a
 * hosts file may name one of them (RFC 6761, 6.3). okhttp tries every address of a name.
 */
final class Loopback implements Dns {
  private static final byte[] FOUR = {127, 0, 0, 1};
  private static final byte[] SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    Set<InetAddress> addresses = new LinkedHashSet<>(Dns.SYSTEM.lookup(host));
    if (host.equalsIgnoreCase("localhost")) {
      addresses.add(InetAddress.getByAddress(host, FOUR));
      addresses.add(InetAddress.getByAddress(host, SIX));
    }
    return List.copyOf(addresses);
  }
}
