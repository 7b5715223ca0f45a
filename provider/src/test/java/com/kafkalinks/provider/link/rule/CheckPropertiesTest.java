package com.kafkalinks.provider.link.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.TableRow;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of check for all programs. */
class CheckPropertiesTest {
  private static final String HIDDEN = "hidden";
  private static final List<Value> GOOD = GoodPrograms.rows().toList();
  private static final List<Value> BAD =
      BadPrograms.rows().map(row -> (Value) row.get()[0]).toList();
  private static final Map<Kind, Value> SAMPLES =
      Map.of(
          Kind.BOOL, Value.of(true),
          Kind.NUMBER, Value.of(5),
          Kind.STRING, Value.of(HIDDEN),
          Kind.LIST, Value.list(List.of(Value.of(HIDDEN))),
          Kind.OBJECT, Value.EMPTY.with("secret", Value.of(HIDDEN).asSecret()),
          Kind.SPECIAL, Value.special("sig", Map.of("text", Value.of(HIDDEN))));

  private static List<Failure> failures(Value program) {
    return new ClusterLinkCheck(ProviderConfig.DEFAULT).check(program, Programs.call()).failures();
  }

  @Property(tries = 1000)
  void unknownValuesSatisfyEveryRule(@ForAll("programsWithUnknowns") Value program) {
    assertEquals(List.of(), failures(program));
  }

  @Provide
  Arbitrary<Value> programsWithUnknowns() {
    return Combinators.combine(Arbitraries.of(GOOD), Arbitraries.longs())
        .as((program, seed) -> change(program, new Random(seed), 0.2, value -> Value.UNKNOWN));
  }

  /** A value that comes to nothing is as good as none: refused only when it is known. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "DESTINATION_OUTBOUND, remoteConnectionMode",
        "DESTINATION_OUTBOUND, clusterLinkId",
        "DESTINATION_OUTBOUND, localKafkaCluster",
        "DESTINATION_OUTBOUND, destinationKafkaCluster.bootstrapEndpoint",
        "DESTINATION_OUTBOUND, destinationKafkaCluster.scram",
        "DESTINATION_OUTBOUND, destinationKafkaCluster.oauth",
        "DESTINATION_OUTBOUND, destinationKafkaCluster.tls",
        "DESTINATION_OUTBOUND, destinationKafkaCluster.securityProtocol",
        "DESTINATION_OUTBOUND, sourceKafkaCluster.restEndpoint",
        "DESTINATION_OUTBOUND, sourceKafkaCluster.restAccess",
        "DESTINATION_OUTBOUND, sourceKafkaCluster.scram",
        "DESTINATION_OUTBOUND, sourceKafkaCluster.securityProtocol",
        "DESTINATION_OUTBOUND, sourceKafkaCluster.tls.clientCertificateChain",
        "DESTINATION_OUTBOUND, config[\"link.mode\"]",
        "DESTINATION_OUTBOUND, config[\"sasl.mechanism\"]",
        "DESTINATION_INBOUND, sourceKafkaCluster.credentials",
        "DESTINATION_INBOUND, sourceKafkaCluster.tls",
        "DESTINATION_INBOUND, sourceKafkaCluster.securityProtocol",
        "SOURCE_OUTBOUND, config[\"local.sasl.mechanism\"]",
        "BIDIRECTIONAL_OUTBOUND, localKafkaCluster.scram",
        "BIDIRECTIONAL_INBOUND, sourceKafkaCluster",
      })
  void whatIsNotKnownYetMayComeToNothing(ModePair pair, String path) {
    assertEquals(List.of(), failures(Programs.set(Programs.of(pair), path, Value.UNKNOWN)));
  }

  @Property(tries = 2000)
  void noFailureShowsASecret(@ForAll("programsWithSecrets") Value program) {
    Value marked = Programs.checked(program);
    for (Failure failure : failures(program)) {
      assertShowsNoSecret(marked, failure);
    }
  }

  @Provide
  Arbitrary<Value> programsWithSecrets() {
    List<Value> programs = Stream.concat(GOOD.stream(), BAD.stream()).toList();
    return Combinators.combine(Arbitraries.of(programs), Arbitraries.longs())
        .as(
            (program, seed) -> {
              Random random = new Random(seed);
              return change(program, random, 0.3, value -> hide(value, random));
            });
  }

  /**
   * Half of the time the value itself becomes a secret, else another kind of secret stands there.
   */
  private static Value hide(Value value, Random random) {
    List<Value> samples = List.copyOf(SAMPLES.values());
    Value other = samples.get(random.nextInt(samples.size()));
    boolean text = value.kind() == Kind.STRING;
    Value same = text ? Value.of(HIDDEN) : value;
    return (random.nextBoolean() ? same : other).asSecret();
  }

  /** A program with some of its values, whole blocks too, replaced at random. */
  private static Value change(
      Value value, Random random, double share, UnaryOperator<Value> replace) {
    if (value.kind() != Kind.OBJECT) {
      return value;
    }
    Value changed = value;
    for (Map.Entry<String, Value> field : value.fields().entrySet()) {
      Value inner = change(field.getValue(), random, share, replace);
      boolean hit = random.nextDouble() < share;
      changed = changed.with(field.getKey(), hit ? replace.apply(field.getValue()) : inner);
    }
    return changed;
  }

  static Stream<Arguments> wrongTypes() {
    return TableRow.all().stream()
        .flatMap(
            row ->
                SAMPLES.entrySet().stream()
                    .filter(sample -> sample.getKey() != wanted(row))
                    .map(sample -> Arguments.of(row, sample.getKey())));
  }

  private static Kind wanted(TableRow row) {
    return switch (row.property().type().kind()) {
      case STRING, ENUM -> Kind.STRING;
      case BOOLEAN -> Kind.BOOL;
      case NUMBER, INTEGER -> Kind.NUMBER;
      case MAP, OBJECT -> Kind.OBJECT;
      case LIST -> Kind.LIST;
    };
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("wrongTypes")
  void refusesTheWrongTypeAtEveryProperty(TableRow row, Kind wrong) {
    Value program = Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND);
    program = Values.put(program, row.path(), SAMPLES.get(wrong));
    Value marked = Programs.checked(program);
    String start = "`%s` must be ".formatted(row.path());
    List<Failure> told =
        failures(program).stream().filter(failure -> failure.reason().startsWith(start)).toList();
    assertEquals(1, told.size());
    assertTrue(told.get(0).reason().contains(", not "), told.get(0).reason());
    assertTrue(List.of(row.path(), PropertyPath.ROOT).contains(told.get(0).path()));
    failures(program).forEach(failure -> assertShowsNoSecret(marked, failure));
  }

  private static void assertShowsNoSecret(Value marked, Failure failure) {
    PropertyPath path = PropertyPath.ROOT;
    assertFalse(failure.reason().contains(HIDDEN), failure.reason());
    for (Object segment : failure.path().segments()) {
      path = path.then((String) segment);
      assertFalse(Values.at(marked, path).secret(), path::toString);
    }
    boolean root = failure.path().segments().isEmpty();
    assertFalse(!root && Values.holdsSecret(Values.at(marked, path)), path::toString);
    assertFalse(!root && Values.at(marked, path).kind() == Kind.OBJECT, path::toString);
  }
}
