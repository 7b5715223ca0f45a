package com.kafkalinks.adapter.rest;

import java.time.Duration;

/**
 * One request of the API.
 *
 * @param method the HTTP method
 * @param url the whole URL
 * @param body what becomes the JSON body, null for none
 * @param repeatable whether carrying it out twice does no harm
 * @param timeout how long to wait for the answer
 */
record RestRequest(String method, String url, Object body, boolean repeatable, Duration timeout) {

  /** Method and path, for messages; a query is left out. */
  String label() {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return method + " " + url.substring(path).replaceFirst("[?#].*", "");
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** Whether the body of a successful answer counts: it does for a read and for an action. */
  boolean wantsAnswer() {
    return reads() || body instanceof Wire.Names;
  }

  RestRequest at(String otherUrl) {
    return new RestRequest(method, otherUrl, body, repeatable, timeout);
  }
}
