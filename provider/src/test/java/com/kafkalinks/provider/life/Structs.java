package com.kafkalinks.provider.life;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.kafkalinks.provider.cluster.ClusterTables;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Structs as no engine would send them: any shape, with Pulumi's own marks in wrong places. */
final class Structs {
  private static final int DEEPEST = 4;
  private static final int WIDEST = 5;
  private static final int LONGEST = 40;
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

  /** Secret, output value, resource reference, asset; then an unknown, and nothing of Pulumi's. */
  private static final List<String> MARKS =
      List.of(
          "1b47061264138c4ac30d75fd1eb44270",
          "d0e6a833031e9bbcd3f4e8bde6ca49a4",
          "5cf8f73096256a8f31e491e813e4eb8e",
          "c44067f5952c0a294b673a41bacd8c17",
          "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
          "nothing",
          "");

  private static final List<String> NAMES =
      List.of(
          SIGNATURE,
          "value",
          "secret",
          "dependencies",
          "linkName",
          "linkMode",
          "connectionMode",
          "config",
          "verifyFor",
          "clusterLinkId",
          "sourceKafkaCluster",
          "destinationKafkaCluster",
          "localKafkaCluster",
          "tls",
          "kafkaCluster",
          "sourceTopicName",
          "mirrorTopicName",
          "mirrorStatus",
          "status",
          "replicationFactor",
          "deletePromoted",
          ClusterTables.ID,
          ClusterTables.CREDENTIALS,
          ClusterTables.REST_ENDPOINT);

  private static final List<Double> NUMBERS =
      List.of(Double.NaN, Double.POSITIVE_INFINITY, -1.0, -0.0, 0.5, 1e308, 1e-320, 1e18);

  private final Random random;

  private Structs(Random random) {
    this.random = random;
  }

  /** Any struct. */
  static Arbitrary<Struct> any() {
    return Arbitraries.randomValue(random -> new Structs(random).struct(DEEPEST));
  }

  /** Good structs with other values at some places, wherever they are. */
  static Arbitrary<Struct> spoilt(List<Struct> good) {
    return Arbitraries.randomValue(random -> new Structs(random).spoil(good));
  }

  private Struct spoil(List<Struct> good) {
    Struct spoilt = one(good);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int[] countdown = {random.nextInt(LONGEST)};
      spoilt = replaced(spoilt, countdown, value(2));
    }
    return spoilt;
  }

  /** Counts fields down, depth first, and replaces the one at which the count ends. */
  private static Struct replaced(Struct struct, int[] countdown, Value with) {
    Struct.Builder changed = struct.toBuilder();
    for (Map.Entry<String, Value> field : struct.getFieldsMap().entrySet()) {
      if (countdown[0]-- == 0) {
        changed.putFields(field.getKey(), with);
      } else if (countdown[0] >= 0 && field.getValue().hasStructValue()) {
        Struct inner = replaced(field.getValue().getStructValue(), countdown, with);
        changed.putFields(field.getKey(), Value.newBuilder().setStructValue(inner).build());
      }
    }
    return changed.build();
  }

  private Struct struct(int depth) {
    Struct.Builder struct = Struct.newBuilder();
    for (int fields = random.nextInt(WIDEST); fields > 0; fields--) {
      struct.putFields(random.nextBoolean() ? one(NAMES) : text(), value(depth - 1));
    }
    return struct.build();
  }

  private Value value(int depth) {
    Value.Builder value = Value.newBuilder();
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> value.build();
      case 1 -> value.setNullValue(NullValue.NULL_VALUE).build();
      case 2 -> value.setStringValue(one(MARKS)).build();
      case 3 -> value.setBoolValue(random.nextBoolean()).build();
      case 4 -> value.setNumberValue(number()).build();
      case 5 -> value.setStringValue(text()).build();
      case 6 -> value.setListValue(list(depth)).build();
      default -> value.setStructValue(struct(depth)).build();
    };
  }

  private ListValue list(int depth) {
    ListValue.Builder list = ListValue.newBuilder();
    for (int values = random.nextInt(WIDEST); values > 0; values--) {
      list.addValues(value(depth - 1));
    }
    return list.build();
  }

  private double number() {
    return random.nextBoolean() ? one(NUMBERS) : random.nextGaussian() * 1000;
  }

  /** Any characters, lone halves of pairs left out: the wire has no form for them. */
  private String text() {
    return random
        .ints(random.nextInt(LONGEST), 0, Character.MAX_CODE_POINT + 1)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
