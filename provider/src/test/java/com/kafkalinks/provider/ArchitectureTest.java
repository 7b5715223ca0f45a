package com.kafkalinks.provider;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.kafkalinks.adapter.Secret;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ARCHITECTURE.md says of the plugin's packages. */
class ArchitectureTest {
  private static final String ROOT = "com.kafkalinks.provider";
  private static final String ADAPTER = "com.kafkalinks.adapter";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  private static String[] packages(String names) {
    return Stream.of(names.split(" "))
        .map(name -> (name.equals("adapter") ? ADAPTER : ROOT + "." + name) + "..")
        .toArray(String[]::new);
  }

  /** Every package, and what of this project it must not know. */
  @ParameterizedTest
  @CsvSource({
    "sync,      config cluster link component mirror failover",
    "config,    cluster link component mirror failover",
    "cluster,   link component mirror failover",
    "link,      component failover",
    "component, config link.read link.change",
    "mirror,    link component failover",
    "failover,  link component",
  })
  void packagesDependDownwards(String name, String above) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(above))
        .check(CLASSES);
  }

  /** The same inside of {@code link}: rules, changes and reads do not know each other. */
  @ParameterizedTest
  @CsvSource({
    "model,   link.rule link.change link.read",
    "rule,    link.change link.read",
    "change,  link.rule link.read",
    "read,    link.rule link.change",
  })
  void packagesOfTheLinkDependDownwards(String name, String above) {
    String link = ROOT + ".link";
    noClasses()
        .that()
        .resideInAPackage(link + "." + name)
        .should()
        .dependOnClassesThat(resideInAPackage(link).or(resideInAnyPackage(packages(above))))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheRootKnowsHowClustersAreReached() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ADAPTER + ".rest..", "okhttp3..", "java.net.http..")
        .check(CLASSES);
  }

  @Test
  void protobufGrpcAndJsonStayInTheFramework() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.google.protobuf..",
            "io.grpc..",
            "pulumirpc..",
            "com.google.rpc..",
            "com.google.gson..")
        .check(CLASSES);
  }

  /** Where a secret leaves its mask: the line that Kafka reads, and a comparison. */
  @Test
  void secretsAreRevealedOnlyWhereTheyAreSentOrCompared() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .and()
        .haveNameNotMatching(".*\\.(cluster\\.JaasLine|link\\.model\\.LiveSettings)")
        .should()
        .callMethod(Secret.class, "reveal")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.util.logging", "org.slf4j", "sun", "com.sun"})
  void nothingLogsOrReachesIntoTheRuntime(String forbidden) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(forbidden + "..")
        .check(CLASSES);
  }

  @Test
  void onlyOneClassAsksForTheEnvironment() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .and()
        .doNotBelongToAnyOf(ProcessEnvironment.class)
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  /** The engine reads the port from standard output; waiting is for the call's cancellation. */
  @Test
  void nobodyPrintsOrSleeps() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(CLASSES);
  }
}
