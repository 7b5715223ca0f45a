package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.LinkSimulatorBuilder;
import com.kafkalinks.simulator.model.Profile;
import com.kafkalinks.simulator.rest.AuthKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginKindTest {
  @AutoClose private final Lab lab = new Lab(LoginKindTest::simulator);

  private final Stack stack = lab.stack();

  /** REST asks for no key, so that the owner's block is free for every kind of local login. */
  private static LinkSimulatorBuilder simulator(LinkSimulatorBuilder builder) {
    return builder
        .cluster("lkc-other", "K", "s")
        .cluster("lkc-owner", "K", "s")
        .auth(AuthKind.NONE)
        .profile(Profile.PLATFORM);
  }

  @ParameterizedTest
  @EnumSource(LoginKind.class)
  void createsWithExactlyTheseSettings(LoginKind kind) {
    assertEquals(Action.CREATE, stack.up(remote(kind)).done());
    assertEquals(kind.settings("", "lkc-other"), logins());
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(Action.SAME, stack.up(remote(kind)).done());
  }

  /** From this kind to each later one and back: every kind to every other one. */
  @ParameterizedTest
  @EnumSource(LoginKind.class)
  void changingTheKindLeavesNothingOfTheOldOne(LoginKind from) {
    assertEquals(Action.CREATE, stack.up(remote(from)).done());
    for (LoginKind to : EnumSet.range(from, LoginKind.GSSAPI_THROUGH_CONFIG)) {
      for (LoginKind next : new LoginKind[] {to, from}) {
        assertEquals("", stack.up(remote(next)).error(), () -> from + " to " + next);
        assertEquals(kindOf(next, "", "lkc-other"), logins(), () -> from + " to " + next);
        assertEquals(Set.of(), stack.refresh().changes(), () -> from + " to " + next);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(LoginKind.class)
  void changingTheKindOfTheLocalLoginLeavesNothingOfTheOldOne(LoginKind from) {
    assertEquals(
        Action.CREATE,
        new Stack(lab, "remote").up(lab.remoteLink(ModePair.SOURCE_OUTBOUND).orElseThrow()).done());
    assertEquals(Action.CREATE, stack.up(local(from)).done());
    for (LoginKind to : EnumSet.range(from, LoginKind.GSSAPI_THROUGH_CONFIG)) {
      for (LoginKind next : new LoginKind[] {to, from}) {
        assertEquals("", stack.up(local(next)).error(), () -> from + " to " + next);
        Map<String, String> expected = kindOf(next, "local.", "lkc-owner");
        expected.putAll(LoginKind.API_KEY.settings("", "lkc-other"));
        expected.put("sasl.jaas.config", logins().get("sasl.jaas.config"));
        assertEquals(expected, logins(), () -> from + " to " + next);
        assertEquals(Set.of(), stack.refresh().changes(), () -> from + " to " + next);
      }
    }
  }

  /**
   * The simulator shows a setting that was reset and one that was never given alike: not at all.
   */
  private static Map<String, String> kindOf(LoginKind kind, String prefix, String clusterId) {
    return new TreeMap<>(kind.settings(prefix, clusterId));
  }

  private Value remote(LoginKind kind) {
    return kind.in(lab.program(ModePair.DESTINATION_OUTBOUND), "sourceKafkaCluster", "");
  }

  private Value local(LoginKind kind) {
    Value program = lab.program(ModePair.SOURCE_OUTBOUND);
    Value bare = kind.in(program, "sourceKafkaCluster", "local.");
    return Programs.set(bare, "sourceKafkaCluster.restAccess.noAuthentication", Value.of(true));
  }

  private Map<String, String> logins() {
    Map<String, String> logins = new TreeMap<>(lab.link().settings());
    logins.keySet().removeIf(name -> !name.matches("(local\\.)?(security\\.|sasl\\.|ssl\\.).*"));
    return logins;
  }
}
