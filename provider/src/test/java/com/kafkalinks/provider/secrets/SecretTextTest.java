package com.kafkalinks.provider.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.value.Value;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever holds a secret prints without it, however it gets into a message or a log. */
class SecretTextTest {
  private static final String MARK = "mark-of-a-secret";

  @SuppressWarnings("unchecked") // every record is one
  static Stream<Class<? extends Record>> records() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.kafkalinks.adapter", "com.kafkalinks.provider")
            .stream()
            .filter(JavaClass::isRecord)
            .map(type -> (Class<? extends Record>) type.reflect());
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordPrintsWithoutTheSecretsInIt(Class<? extends Record> type) throws Exception {
    assertFalse(new Specimens(MARK).of(type).toString().contains(MARK), type.getName());
  }

  @Test
  void theRecordsThatHoldSecretsAreAmongThem() {
    List<String> holders =
        records()
            .filter(type -> holds(type, Secret.class))
            .map(Class::getSimpleName)
            .sorted()
            .toList();

    assertTrue(
        holders.containsAll(List.of("ApiKey", "Bearer", "Tls", "NameValue")), holders::toString);
  }

  private static boolean holds(Class<? extends Record> type, Class<?> held) {
    return Stream.of(type.getRecordComponents()).anyMatch(component -> component.getType() == held);
  }

  @Test
  void aSecretValuePrintsMaskedAtAnyDepth() {
    Value secret = Value.of(MARK).asSecret();
    Value tree = Value.list(List.of(Value.object(Map.of("a", Value.list(List.of(secret))))));

    assertEquals("[{a=[[secret]]}]", tree.toString());
  }
}
