package com.kafkalinks.pulumi.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @Property
  void readsWhatItWrites(@ForAll("plain") Value value) {
    Value read = JsonText.parse(JsonText.print(value)).orElseThrow();
    assertTrue(Values.same(value, read), JsonText.print(value));
  }

  @Provide
  Arbitrary<Value> plain() {
    return AnyValue.plain();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "5.0, 5",
    "-0.5, -0.5",
    "9007199254740992, 9007199254740992",
    "1e300, 1.0E300",
  })
  void writesNumbersInTheirShortestForm(String read, String written) {
    assertEquals(written, JsonText.print(JsonText.parse(read).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "{]", "{\"a\":1}}", "a", "{'a':1}", "{a:1}", "[1,]", "1 2", "NaN"})
  void textThatIsNotJsonIsNoValue(String text) {
    assertEquals(Optional.empty(), JsonText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void endlessNestingIsNoValue(String open) {
    String close = open.equals("[") ? "]" : "1}";
    String deep = open.repeat(200_000) + (open.equals("[") ? "" : "1");
    assertTrue(JsonText.parse(deep).isEmpty());
    String closed = deep + close.substring(close.length() - 1).repeat(200_000);
    assertTrue(JsonText.parse(closed).isEmpty());
  }
}
