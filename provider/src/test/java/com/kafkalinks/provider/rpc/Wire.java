package com.kafkalinks.provider.rpc;

import com.google.protobuf.Struct;
import com.kafkalinks.provider.property.Value;

/** The codec, for tests that play the engine. */
public final class Wire {
  private Wire() {}

  /** Encodes an object. */
  public static Struct encode(Value object) {
    return ValueCodec.encode(object);
  }

  /** Decodes an object. */
  public static Value decode(Struct struct) {
    return ValueCodec.decode(struct);
  }
}
