package com.kafkalinks.pulumi.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values at random: small trees of everything that a program can send. */
public final class AnyValue {
  private static final int DEPTH = 3;
  private static final List<String> SPECIALS =
      List.of(
          "5cf8f73096256a8f31e491e813e4eb8e",
          "c44067f5952c0a294b673a41bacd8c17",
          "0def7320c3a5731c473e5ecbe6d01bc7",
          "803fd3297a5875dc03ca845dda5d2a98");

  private AnyValue() {}

  /** What JSON can say. */
  public static Arbitrary<Value> plain() {
    return plain(DEPTH).withoutEdgeCases();
  }

  private static Arbitrary<Value> plain(int depth) {
    return depth == 0 ? leaves() : Arbitraries.oneOf(leaves(), containers(plain(depth - 1)));
  }

  /** The same with unknown and special values, secrets and dependencies at every level. */
  public static Arbitrary<Value> marked() {
    return marked(DEPTH).withoutEdgeCases();
  }

  private static Arbitrary<Value> marked(int depth) {
    Arbitrary<Value> flat = Arbitraries.oneOf(leaves(), Arbitraries.just(Value.UNKNOWN));
    return depth == 0
        ? marks(flat)
        : marks(Arbitraries.oneOf(flat, containers(marked(depth - 1)), specials(depth - 1)));
  }

  private static Arbitrary<Value> marks(Arbitrary<Value> values) {
    Arbitrary<Boolean> secret = Arbitraries.of(true, false, false);
    Arbitrary<Set<String>> urns =
        Arbitraries.of(Set.of(), Set.of(), Set.of("urn:a"), Set.of("urn:a", "urn:b"));
    return Combinators.combine(values, secret, urns)
        .as((value, hide, all) -> (hide ? value.asSecret() : value).dependingOn(all));
  }

  private static Arbitrary<Value> leaves() {
    return Arbitraries.oneOf(
        Arbitraries.just(Value.NULL),
        Arbitraries.of(true, false).map(Value::of),
        Arbitraries.doubles().map(number -> Value.of(number + 0.0)),
        Arbitraries.integers().map(number -> Value.of((double) number)),
        texts().map(Value::of));
  }

  /** Protobuf text is UTF-8: lone surrogates do not exist in it. */
  private static Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(12).map(AnyValue::wellFormed);
  }

  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static Arbitrary<Value> containers(Arbitrary<Value> inner) {
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(3).map(Value::list),
        Arbitraries.maps(texts(), inner).ofMaxSize(3).map(Value::object));
  }

  private static Arbitrary<Value> specials(int depth) {
    Arbitrary<String> names = Arbitraries.of("urn", "id", "hash", "path", "text", "assets");
    return Combinators.combine(
            Arbitraries.of(SPECIALS), Arbitraries.maps(names, plain(depth)).ofMaxSize(3))
        .as(Value::special);
  }
}
