package com.kafkalinks.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.kafkalinks");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("com.kafkalinks.simulator.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void modelKnowsNothingOfTheWire() {
    noClasses()
        .that()
        .resideInAPackage("..simulator.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..simulator.http..", "..simulator.rest..", "com.sun.net..")
        .check(CLASSES);
  }

  @Test
  void simulatorSharesNothingWithTheAdapterOrTheProvider() {
    noClasses()
        .that()
        .resideInAPackage("com.kafkalinks.simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.kafkalinks.adapter..", "com.kafkalinks.provider..", "okhttp3..")
        .check(CLASSES);
  }

  /** The simulator starts without Kafka's client unless brokers back a cluster. */
  @Test
  void onlyOnePackageUsesKafkasClient() {
    noClasses()
        .that()
        .resideInAPackage("com.kafkalinks.simulator..")
        .and()
        .resideOutsideOfPackage("..simulator.kafka..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(CLASSES);
  }
}
