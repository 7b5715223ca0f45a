package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.kafkalinks.adapter.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a server's sentence is shown. */
final class MaskingTest {
  private static final String PASSWORD = "a<b&\"é/swordfish+1";

  private static String shown(String text, String... secrets) {
    List<Secret> known = List.of(secrets).stream().map(Secret::of).toList();
    return ServerText.shown(text, new Masking.Known(List.of(), known).with(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a<b&\"é/swordfish+1",
        "a<b&\\\"é/swordfish+1",
        "a\\u003cb\\u0026\\\"\\u00e9\\/swordfish+1",
        "a\\u003cb\\u0026\\u0022\\u00E9/swordfish\\u002b1",
        "a&lt;b&amp;&quot;é/swordfish+1",
        "a&#60;b&#x26;&#34;&#xE9;/swordfish&#43;1",
        "a%3Cb%26%22%C3%A9%2Fswordfish%2B1",
        "a%3cb%26%22%c3%a9/swordfish%2b1",
        "a\\\\u003cb\\\\u0026\\\\\\\"\\\\u00e9\\\\/swordfish+1",
        "a%5Cu003cb%5Cu0026%5C%22%C3%A9/swordfish%2B1"
      })
  void masksEverySpelling(String spelling) {
    assertEquals("no [secret], sorry", shown("no " + spelling + ", sorry", PASSWORD));
  }

  @Test
  void masksWhatIsLeftOfASecretThatIsCutOff() {
    assertEquals("no [secret]…", shown("no " + PASSWORD.substring(0, 12) + "…", PASSWORD));
    assertEquals("…[secret] is wrong", shown("…" + PASSWORD.substring(8) + " is wrong", PASSWORD));
    assertEquals("no swordfi", shown("no swordfi", "xswordfi?"));
  }

  @ParameterizedTest
  @CsvSource({
    "e, The cluster link doesn't exist: e, The cluster link doesn't exist: [secret]",
    "link, The link is gone, The [secret] is gone",
  })
  void masksShortSecretsAsWordsOnly(String secret, String text, String expected) {
    assertEquals(expected, shown(text, secret));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.PlainLoginModule required username=\"u\" password=\"%s\";",
        "x.PlainLoginModule required username=\"u\" password='%s';",
        "x.PlainLoginModule required username=u password=%s;",
        "x.PlainLoginModule required apikey = %s serviceToken=y;",
        "x.PlainLoginModule required serviceToken=%s",
        "x.OAuthBearerLoginModule required clientId=\"u\" clientSecret=\"%s\" scope=\"s\";"
      })
  void knowsTheSecretOptionsOfALoginLine(String line) {
    String module = "No class x.PlainLoginModule found: ";

    assertEquals(module + "[secret]", shown(module + "swordfish", line.formatted("swordfish")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s", "\\\\", "\\\"", "\"=", "password=\"", "%", "&#", "\\u00"})
  void needsNoStackForLongSecretsAndSentences(String part) {
    String secret = part.repeat(100_000);
    String line = "password=\"" + secret + "\" secret='" + secret;

    assertFalse(shown(secret + " maybe " + line, line, secret).isEmpty());
  }

  @Test
  void showsASentenceUpToWhereItQuotesOurRequest() {
    String body = Json.write(Map.of("value", "localhost:9092"));

    assertEquals("Cannot read …", shown("Cannot read " + body + " at line 1"));
    assertEquals("Cannot read …", shown("Cannot read " + Json.write(body).substring(1)));
    assertEquals("[x] {y} is wrong", shown("[x] {y} is wrong"));
  }

  @Test
  void keepsTheTerminalInOneLineOfItsOwnColour() {
    assertEquals(
        "red and blue, end",
        shown("\u001b[31mred\u001b[0m\nand\u009b1m blue\u001b]0;title\u0007,\u202e end\u001b"));
    assertEquals("a\ufffdb", shown("a\ud83db"));
  }
}
