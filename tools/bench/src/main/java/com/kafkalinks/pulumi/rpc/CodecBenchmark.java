package com.kafkalinks.pulumi.rpc;

import com.google.protobuf.Struct;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Decoding and encoding the properties of a link with 50 settings. */
@State(Scope.Benchmark)
public class CodecBenchmark {
  private final Struct wire = wire();
  private final com.kafkalinks.pulumi.value.Value value = ValueCodec.decode(wire);

  private static Struct wire() {
    Struct.Builder settings = Struct.newBuilder();
    for (int i = 0; i < 50; i++) {
      settings.putFields("setting." + i, text("value " + i).build());
    }
    Struct cluster = Struct.newBuilder().putFields("id", text("lkc-source").build()).build();
    return Struct.newBuilder()
        .putFields("linkName", text("orders").build())
        .putFields("sourceKafkaCluster", value().setStructValue(cluster).build())
        .putFields("config", value().setStructValue(settings).build())
        .build();
  }

  private static com.google.protobuf.Value.Builder text(String text) {
    return value().setStringValue(text);
  }

  private static com.google.protobuf.Value.Builder value() {
    return com.google.protobuf.Value.newBuilder();
  }

  /** Wire to value. */
  @Benchmark
  public Object decode() {
    return ValueCodec.decode(wire);
  }

  /** Value to wire. */
  @Benchmark
  public Object encode() {
    return ValueCodec.encode(value);
  }
}
