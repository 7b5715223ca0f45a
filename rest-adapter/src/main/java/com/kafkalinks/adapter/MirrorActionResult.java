package com.kafkalinks.adapter;

import java.util.OptionalLong;

/**
 * What the API says of one topic of an action.
 *
 * @param topic the mirror topic
 * @param errorCode 0 if the action was accepted, which does not mean that it is done
 * @param errorMessage why it was refused, empty if it was accepted
 * @param messagesTruncated how many records a truncate-and-restore cuts off; empty where the server
 *     does not say
 */
public record MirrorActionResult(
    String topic, int errorCode, String errorMessage, OptionalLong messagesTruncated) {

  /** Whether the server refused the action for this topic; nothing was done to it then. */
  public boolean refused() {
    return errorCode != 0;
  }

  /** Whether it was refused because mirroring has been stopped before. */
  public boolean alreadyStopped() {
    return refused() && errorMessage.contains("already stopped");
  }
}
