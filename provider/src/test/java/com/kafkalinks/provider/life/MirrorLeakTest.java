package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Effect;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that fails and quotes what it was sent, at each request of each operation. */
class MirrorLeakTest {
  private static final int MOST_STEPS = 8;
  private static final String SECRET = Programs.OWNER.secret();

  static Stream<Arguments> requests() {
    return MirrorVerb.changes()
        .flatMap(verb -> IntStream.rangeClosed(1, MOST_STEPS).mapToObj(n -> Arguments.of(verb, n)));
  }

  /** A refusal with the whole login and the whole request in it. */
  private static Effect quoting() {
    String login = Programs.OWNER.key() + ":" + SECRET;
    String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return (call, next) ->
        Reply.error(
            400, 40002, "cannot read %s, Basic %s: %s".formatted(login, encoded, call.body()));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void noSecretIsSaidOrStoredInClear(MirrorVerb verb, int request) {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.stack();
      verb.prepare(mirrors, stack);
      mirrors.lab.simulator.addFault(new Fault(Operation.ANY, Occurrence.nth(request), quoting()));

      Step step = verb.act(mirrors, stack);

      assertFalse(step.toString().contains(SECRET), "a secret was said");
      assertFalse(stack.initErrors().toString().contains(SECRET), "a secret was stored");
      Value credentials = stack.outputs().get("kafkaCluster").get("credentials");
      assertTrue(credentials.isNull() || credentials.get("secret").secret());
    }
  }
}
