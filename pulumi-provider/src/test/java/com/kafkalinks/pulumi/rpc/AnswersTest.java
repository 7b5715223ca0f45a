package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Difference.Change;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff;

class AnswersTest {
  @Provide
  Arbitrary<List<Difference>> differences() {
    Arbitrary<String> names = Arbitraries.of("linkName", "config", "acl.sync.ms", "odd \"name\"");
    Arbitrary<PropertyPath> paths =
        names
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(all -> PropertyPath.of(all.toArray(String[]::new)));
    return Combinators.combine(
            paths,
            Arbitraries.of(Change.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Difference::new)
        .list()
        .uniqueElements(Difference::path)
        .ofMaxSize(6);
  }

  /** What the engine demands of an answer to Diff: its three lists must agree. */
  @Property
  void listsOfADiffAgree(
      @ForAll("differences") List<Difference> all, @ForAll boolean deleteBeforeReplace) {
    DiffResponse answer = Answers.differences(new Differences(all, deleteBeforeReplace));
    Set<String> tops =
        answer.getDetailedDiffMap().keySet().stream()
            .map(path -> PropertyPath.parse(path).top())
            .collect(Collectors.toSet());
    assertEquals(tops, Set.copyOf(answer.getDiffsList()));
    assertEquals(tops.size(), answer.getDiffsCount());
    Set<String> replacing =
        answer.getDetailedDiffMap().entrySet().stream()
            .filter(entry -> entry.getValue().getKind().name().endsWith("_REPLACE"))
            .map(entry -> PropertyPath.parse(entry.getKey()).top())
            .collect(Collectors.toSet());
    assertEquals(replacing, Set.copyOf(answer.getReplacesList()));
    assertEquals(replacing.size(), answer.getReplacesCount());
    assertEquals(
        all.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME, answer.getChanges());
    assertEquals(true, answer.getHasDetailedDiff());
    assertEquals(deleteBeforeReplace, answer.getDeleteBeforeReplace());
  }

  @ParameterizedTest
  @CsvSource({
    "ADDED, false, ADD", "ADDED, true, ADD_REPLACE",
    "REMOVED, false, DELETE", "REMOVED, true, DELETE_REPLACE",
    "UPDATED, false, UPDATE", "UPDATED, true, UPDATE_REPLACE",
  })
  void everyChangeHasItsKind(Change change, boolean replaces, PropertyDiff.Kind kind) {
    for (boolean inInputs : new boolean[] {true, false}) {
      Difference difference =
          new Difference(PropertyPath.of("config", "acl.sync.ms"), change, replaces, inInputs);
      PropertyDiff detail =
          Answers.differences(new Differences(List.of(difference), false))
              .getDetailedDiffOrThrow("config[\"acl.sync.ms\"]");
      assertEquals(kind, detail.getKind());
      assertEquals(inInputs, detail.getInputDiff());
    }
  }

  @Test
  void failuresNameOnlyPropertiesWhoseValueTheEngineFinds() {
    List<PropertyPath> paths =
        List.of(
            PropertyPath.ROOT,
            PropertyPath.of("given"),
            PropertyPath.of("missing"),
            PropertyPath.of("config", "a.b"));
    Value inputs =
        Value.EMPTY
            .with("given", Value.of("x"))
            .with("config", Value.EMPTY.with("a.b", Value.of("y")));
    CheckResponse answer =
        Answers.checked(
            new Checked(inputs, paths.stream().map(path -> new Failure(path, "why")).toList()));
    assertEquals(
        List.of("", "given", "", ""),
        answer.getFailuresList().stream().map(CheckFailure::getProperty).toList());
    assertEquals("why", answer.getFailures(3).getReason());
  }
}
