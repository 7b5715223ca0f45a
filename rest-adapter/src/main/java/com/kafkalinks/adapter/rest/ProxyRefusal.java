package com.kafkalinks.adapter.rest;

import java.io.IOException;

/** The proxy asks for a login that we do not have or that it refused. */
final class ProxyRefusal extends IOException {
  private static final long serialVersionUID = 1L;

  ProxyRefusal() {
    super("the proxy refused the login");
  }
}
