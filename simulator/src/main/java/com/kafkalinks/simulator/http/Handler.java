package com.kafkalinks.simulator.http;

/** Answers a call. */
@FunctionalInterface
public interface Handler {
  /** Answers the call; never null. */
  Reply handle(Call call);
}
