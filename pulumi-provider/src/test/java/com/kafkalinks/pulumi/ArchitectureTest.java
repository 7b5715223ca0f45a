package com.kafkalinks.pulumi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.kafkalinks.pulumi.rpc.Plugin;
import com.kafkalinks.pulumi.value.JsonText;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of the framework: it knows no provider, and its packages depend downwards. */
class ArchitectureTest {
  private static final String ROOT = "com.kafkalinks.pulumi";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Plugin.class.getProtectionDomain().getCodeSource().getLocation());

  private static String[] packages(String names) {
    return Stream.of(names.split(" ")).map(name -> ROOT + "." + name).toArray(String[]::new);
  }

  @Test
  void knowsOperationsAndPulumisProtocolOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "..",
            "com.kafkalinks.operation",
            "java..",
            "javax.net",
            "javax.net.ssl",
            "com.google.common.util.concurrent",
            "com.google.gson..",
            "com.google.protobuf..",
            "com.google.rpc..",
            "io.grpc..",
            "pulumirpc..")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "value,    schema resource table rpc",
    "schema,   resource table rpc",
    "resource, table rpc",
    "table,    rpc"
  })
  void packagesDependDownwards(String name, String above) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(above))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void protobufAndGrpcStayAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".rpc")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.protobuf..", "io.grpc..", "pulumirpc..", "com.google.rpc..")
        .check(CLASSES);
  }

  @Test
  void onlyOneClassKnowsJson() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(JsonText.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.gson..")
        .check(CLASSES);
  }

  /** The engine reads the port from standard output, and anything else there breaks it. */
  @Test
  void onlyThePluginWritesToStandardOutput() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Plugin.class)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  /** Waiting is for the cancellation of a call, which ends when the engine says so. */
  @Test
  void onlyTheWatchOverTheEngineSleeps() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Orphans(\\$.*)?")
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .check(CLASSES);
  }
}
