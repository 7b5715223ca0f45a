package com.kafkalinks.adapter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final String PORT = "com.kafkalinks.adapter";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PORT);

  @Test
  void portKnowsTheJdkAndOperationsOnly() {
    classes()
        .that()
        .resideInAPackage(PORT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(PORT, "com.kafkalinks.operation", "java..")
        .check(CLASSES);
  }

  @Test
  void onlyRestKnowsHttpAndJson() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PORT + ".rest")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..", "com.google.gson..", "kotlin..")
        .check(CLASSES);
  }

  @Test
  void onlyTheConnectorIsSeenOfRest() {
    classes()
        .that()
        .resideInAPackage(PORT + ".rest")
        .and()
        .arePublic()
        .should()
        .haveSimpleName("RestConnector")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("com.kafkalinks.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** Headers, request bodies, TLS material, and taking secrets out of messages. */
  @Test
  void onlyTheEdgesRevealSecrets() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(PORT + ".rest.Authorization")
        .and()
        .doNotHaveFullyQualifiedName(PORT + ".rest.RestTransport")
        .and()
        .doNotHaveFullyQualifiedName(PORT + ".rest.ProxyLogin")
        .and()
        .doNotHaveFullyQualifiedName(PORT + ".rest.Json$Revealing")
        .and()
        .doNotHaveFullyQualifiedName(PORT + ".rest.PrivateKeys")
        .and()
        .doNotHaveFullyQualifiedName(PORT + ".rest.Masking$Known")
        .should()
        .callMethod(Secret.class, "reveal")
        .check(CLASSES);
  }

  @Test
  void nobodyPrintsAStackTrace() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "print a stack trace",
                (JavaCall<?> call) -> call.getTarget().getName().equals("printStackTrace")))
        .check(CLASSES);
  }

  @Test
  void accessorsDoWithoutGet() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(PORT)
        .should()
        .haveNameNotMatching("get[A-Z].*")
        .check(CLASSES);
  }
}
