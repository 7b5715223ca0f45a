package com.kafkalinks.simulator.model;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/**
 * Identity of a link; both links of a pair have the same.
 *
 * @param uuid the deprecated form, {@code link_id}
 */
public record LinkId(UUID uuid) {
  private static final int BYTES = 16;

  static LinkId random(Random random) {
    return new LinkId(new UUID(random.nextLong(), random.nextLong()));
  }

  /** Reads {@link #text()}; throws {@link Refusal} if it is none. */
  static LinkId parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == BYTES) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new LinkId(new UUID(buffer.getLong(), buffer.getLong()));
      }
    } catch (IllegalArgumentException notBase64) {
      // Answered like a wrong length.
    }
    throw Refusals.mapped("Invalid cluster link id '" + text + "'.");
  }

  /** The form of {@code cluster_link_id}: 22 characters of URL-safe base64. */
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
