package com.kafkalinks.provider.link.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportIdTest {
  @ParameterizedTest
  @CsvSource({
    "lkc-1/orders, lkc-1, orders, '', ",
    "lkc-1/eu/orders, lkc-1, eu/orders, '', ",
    "'lkc-1/two words ü', lkc-1, two words ü, '', ",
    "orders/DESTINATION/OUTBOUND/lkc-s/lkc-d, lkc-d, orders, lkc-s, DESTINATION_OUTBOUND",
    "orders/DESTINATION/INBOUND/lkc-s/lkc-d, lkc-d, orders, lkc-s, DESTINATION_INBOUND",
    "orders/SOURCE/OUTBOUND/lkc-s/lkc-d, lkc-s, orders, lkc-d, SOURCE_OUTBOUND",
    "orders/BIDIRECTIONAL/OUTBOUND/lkc-l/lkc-r, lkc-l, orders, lkc-r, BIDIRECTIONAL_OUTBOUND",
    "orders/BIDIRECTIONAL/INBOUND/lkc-l/lkc-r, lkc-l, orders, lkc-r, BIDIRECTIONAL_INBOUND",
    "eu/orders/SOURCE/OUTBOUND/a/b, a, eu/orders, b, SOURCE_OUTBOUND",
  })
  void readsBothForms(String id, String owner, String name, String other, ModePair pair) {
    ImportId parsed = ImportId.parse(id);
    assertEquals(new LinkId(owner, name), parsed.link());
    assertEquals(other, parsed.otherClusterId());
    assertEquals(Optional.ofNullable(pair), parsed.pair());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "orders", "/orders", "lkc-1/", " lkc-1/orders", "orders/SOURCE/INBOUND/a/b"})
  void wrongIdIsRefusedWithTheRightForm(String id) {
    String message = assertThrows(Refused.class, () -> ImportId.parse(id)).getMessage();
    assertTrue(message.startsWith("\"" + id + "\" is not the id of a cluster link"), message);
    assertTrue(message.contains("`<cluster id>/<link name>`"), message);
  }

  @Test
  void hugeWrongIdIsNotQuotedWhole() {
    String huge = "x".repeat(1_000_000);
    assertTrue(assertThrows(Refused.class, () -> ImportId.parse(huge)).getMessage().length() < 700);
  }

  private static Value owner(String id, Map<String, String> environment) {
    return new ImportVariables(environment).owner(ImportId.parse(id), false);
  }

  private static final Map<String, String> SOURCE =
      Map.of(
          "IMPORT_SOURCE_KAFKA_REST_ENDPOINT", " https://s ",
          "IMPORT_SOURCE_KAFKA_API_KEY", "K",
          "IMPORT_SOURCE_KAFKA_API_SECRET", "hidden");

  @ParameterizedTest
  @CsvSource({
    "lkc-1/orders, https://s",
    "orders/SOURCE/OUTBOUND/a/b, https://s",
    "orders/DESTINATION/OUTBOUND/a/b, ''",
  })
  void variablesOfTheOwnersSideAreAsked(String id, String endpoint) {
    assertEquals(endpoint, owner(id, SOURCE).get("restEndpoint").text());
  }

  @Test
  void keyFromVariablesIsASecretAndNeedsBothParts() {
    Value credentials = owner("lkc-1/orders", SOURCE).get("credentials");
    assertEquals("K", credentials.get("key").text());
    assertTrue(credentials.get("secret").secret());
    Map<String, String> link =
        Map.of("IMPORT_LOCAL_KAFKA_REST_ENDPOINT", "https://l", "IMPORT_LOCAL_KAFKA_API_KEY", "K");
    assertTrue(owner("lkc-1/orders", link).get("credentials").isNull());
  }

  @Test
  void shortIdNeedsOneSide() {
    Map<String, String> two =
        Map.of(
            "IMPORT_LOCAL_KAFKA_REST_ENDPOINT", "https://l",
            "IMPORT_REMOTE_KAFKA_REST_ENDPOINT", "https://r");
    String message = assertThrows(Refused.class, () -> owner("lkc-1/orders", two)).getMessage();
    assertTrue(message.contains("IMPORT_LOCAL_KAFKA_REST_ENDPOINT and IMPORT_REMOTE"), message);
    assertEquals(Value.EMPTY, owner("lkc-1/orders", Map.of()));
  }
}
