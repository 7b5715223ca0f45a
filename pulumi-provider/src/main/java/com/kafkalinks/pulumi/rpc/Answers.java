package com.kafkalinks.pulumi.rpc;

import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff;

/** Results as the protocol spells them. */
final class Answers {
  private Answers() {}

  static CheckResponse checked(Checked checked) {
    return CheckResponse.newBuilder()
        .setInputs(ValueCodec.encode(checked.inputs()))
        .addAllFailures(
            checked.failures().stream().map(failure -> shown(failure, checked.inputs())).toList())
        .build();
  }

  /**
   * The engine prints the value of the top-level input whose name is the failure's property, and a
   * nil where there is none: so also for a nested property. Such a failure has no property; its
   * reason names it.
   */
  private static CheckFailure shown(Failure failure, Value inputs) {
    PropertyPath path = failure.path();
    boolean found = path.segments().size() == 1 && !inputs.get(path.top()).isNull();
    return failure(found ? failure : new Failure(PropertyPath.ROOT, failure.reason()));
  }

  static List<CheckFailure> failures(List<Failure> failures) {
    return failures.stream().map(Answers::failure).toList();
  }

  private static CheckFailure failure(Failure failure) {
    return CheckFailure.newBuilder()
        .setProperty(failure.path().toString())
        .setReason(failure.reason())
        .build();
  }

  static DiffResponse differences(Differences differences) {
    DiffResponse.Builder response =
        DiffResponse.newBuilder()
            .setChanges(differences.all().isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
            .setHasDetailedDiff(true)
            .setDeleteBeforeReplace(differences.deleteBeforeReplace());
    differences.all().stream().map(d -> d.path().top()).distinct().forEach(response::addDiffs);
    differences.all().stream()
        .filter(Difference::replaces)
        .map(difference -> difference.path().top())
        .distinct()
        .forEach(response::addReplaces);
    for (Difference difference : differences.all()) {
      PropertyDiff detail =
          PropertyDiff.newBuilder()
              .setKind(kind(difference))
              .setInputDiff(difference.inInputs())
              .build();
      response.putDetailedDiff(difference.path().toString(), detail);
    }
    return response.build();
  }

  private static PropertyDiff.Kind kind(Difference difference) {
    boolean replaces = difference.replaces();
    return switch (difference.change()) {
      case ADDED -> replaces ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD;
      case REMOVED -> replaces ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE;
      case UPDATED -> replaces ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE;
    };
  }
}
