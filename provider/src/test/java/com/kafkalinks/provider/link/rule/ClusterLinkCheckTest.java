package com.kafkalinks.provider.link.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterLinkCheckTest {
  private static List<Failure> failures(Value program) {
    return new ClusterLinkCheck(ProviderConfig.DEFAULT).check(program, Programs.call()).failures();
  }

  @ParameterizedTest
  @MethodSource("com.kafkalinks.provider.link.rule.BadPrograms#rows")
  void saysWhatIsWrongAndWhatToWrite(Value program, String path, String reason) {
    List<Failure> failures = failures(program);
    assertEquals(List.of(reason), failures.stream().map(Failure::reason).toList());
    assertEquals(path, failures.get(0).path().toString());
  }

  @ParameterizedTest
  @MethodSource("com.kafkalinks.provider.link.rule.GoodPrograms#rows")
  void passesWhatIsLegal(Value program) {
    assertEquals(List.of(), failures(program));
  }

  @ParameterizedTest
  @MethodSource("com.kafkalinks.provider.link.rule.GoodPrograms#rows")
  void answersTheProgramWithNothingButSecretsMarked(Value program) {
    Value inputs =
        new ClusterLinkCheck(ProviderConfig.DEFAULT).check(program, Programs.call()).inputs();
    assertTrue(Values.same(program, inputs));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Value program = Programs.of(ModePair.DESTINATION_OUTBOUND);
    program = Programs.without(program, "linkName");
    program = Programs.set(program, "destinationKafkaCluster.restEndpoint", "nowhere");
    program = Programs.set(program, "sourceKafkaCluster.bootstrapEndpoint", "nowhere");
    program = Programs.set(program, "sourceKafkaCluster.tls.caCertificates", "none");
    program = Programs.set(program, "config[\"link.mode\"]", "SOURCE");
    program = Programs.set(program, "verifyFor", "long");
    program = Programs.set(program, "extra", Value.of(true));
    assertEquals(7, failures(program).size());
  }

  @Test
  void modesThatAreMisspeltHideNoOtherFault() {
    Value program = Programs.of(ModePair.DESTINATION_OUTBOUND);
    program = Programs.set(program, "destinationKafkaCluster.restEndpoint", "nowhere");
    program = Programs.set(program, "sourceKafkaCluster.bootstrapEndpoint", "nowhere");
    program = Programs.set(program, "sourceKafkaCluster.tls.caCertificates", "none");
    program = Programs.set(program, "config[\"sasl.mechanism\"]", "PLAIN");
    assertEquals(5, failures(Programs.set(program, "linkMode", "destination")).size());
    // Who logs in where is not known here.
    assertEquals(4, failures(Programs.set(program, "linkMode", "BOTH")).size());
  }

  @Test
  void emptyProgramIsToldWhatItNeeds() {
    List<String> paths =
        failures(Value.EMPTY).stream().map(failure -> failure.path().toString()).toList();
    assertEquals(List.of("linkName", "sourceKafkaCluster.id", "destinationKafkaCluster.id"), paths);
  }

  @Test
  void endpointMayComeFromTheProvidersClusters() {
    Value program =
        Programs.without(Programs.of(ModePair.SOURCE_OUTBOUND), "sourceKafkaCluster.restEndpoint");
    Value clusters =
        Programs.json("{\"clusters\": {\"lkc-owner\": {\"restEndpoint\": \"https://a\"}}}");
    ClusterLinkCheck check = new ClusterLinkCheck(ProviderConfig.of(clusters, Map.of()));
    assertEquals(List.of(), check.check(program, Programs.call()).failures());
    assertEquals(1, failures(program).size());
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void sharpHintsAreSaidOncePerResource(ModePair pair) {
    Value program = Programs.set(Programs.of(pair), "config[\"acl.sync.enable\"]", "true");
    List<String> said = new ArrayList<>();
    ClusterLinkCheck check = new ClusterLinkCheck(ProviderConfig.DEFAULT);
    Call call = Programs.call((level, message) -> said.add(level + " " + message));
    check.check(program, call);
    check.check(program, call);
    assertEquals(1, said.size());
    assertTrue(said.get(0).startsWith("WARNING `acl.sync.enable` is on without `acl.filters`"));
  }

  @Test
  void hugeInputsAreRefusedLikeAnyOther() {
    String huge = "ü\"\\".repeat(500_000);
    Value program = Programs.of(ModePair.DESTINATION_OUTBOUND);
    for (String path :
        List.of(
            "destinationKafkaCluster.restEndpoint",
            "sourceKafkaCluster.bootstrapEndpoint",
            "linkMode")) {
      List<Failure> failures = failures(Programs.set(program, path, huge));
      assertTrue(failures.size() >= 1 && failures.get(0).reason().length() < 1100, path);
    }
    Value named = Programs.set(program, "config", Value.EMPTY.with(huge, Value.of("x")));
    assertTrue(failures(named).get(0).reason().length() < 1100);
    assertTrue(failures(program.with(huge, Value.of("x"))).get(0).reason().length() < 1100);
    Value pem = Programs.set(program, "sourceKafkaCluster.tls.caCertificates", huge);
    assertEquals(PropertyPath.ROOT, failures(pem).get(0).path());
  }

  @Test
  void deepInputsAreRefusedLikeAnyOther() {
    Value deep = Value.of("end");
    for (int i = 0; i < 500; i++) {
      deep = i % 2 == 0 ? Value.list(List.of(deep)) : Value.EMPTY.with("a", deep);
    }
    Value program = Programs.of(ModePair.DESTINATION_OUTBOUND);
    assertEquals(1, failures(Programs.set(program, "config[\"acl.filters\"]", deep)).size());
    assertEquals(1, failures(Programs.set(program, "linkName", deep)).size());
  }
}
