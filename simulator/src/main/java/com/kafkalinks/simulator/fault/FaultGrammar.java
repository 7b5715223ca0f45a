package com.kafkalinks.simulator.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How faults are written on the command line. */
public final class FaultGrammar {
  /** Help text. */
  public static final String HELP =
      """
      SPEC is OPERATION[@WHEN]=EFFECT[+EFFECT...], the first effect being the outermost.
        OPERATION  create read list delete configs alter clusters any
                   mirrors mirror-read mirror-create
                   mirror-action, or one of them: pause resume promote failover reverse restore
                   topics, or one of them: topic-list topic-create topic-read topic-delete
                   topic-configs topic-alter
        WHEN       N (the Nth call only), firstN, everyN, pN (with probability N, seeded);
                   every call if omitted
        EFFECT     429 429-html 500 500-50002 500-50003 502 503 504 408 401-key 401-right 403
                   404-link 404-cluster 404-path 405 status:CODE
                                        answer without processing the call
                   after:ANSWER         one of these answers after processing the call
                   redirect[:STATUS]    to the API's alternative base path (307)
                   retry-after:SECONDS  add this header to the answer
                   delay:MS  late:MS    wait before or after processing the call
                   reset-before reset-after   close the connection before or after processing the call
                   cut endless          the answer breaks off, or never ends
                   empty wrong-type not-json gzip   replace the body of the answer
                   drop:SETTING         silently drop writes to this setting
        e.g. create@1=reset-after   any@p0.05=429-html   alter@first2=503+retry-after:1
      """;

  private FaultGrammar() {}

  static Fault parse(String spec) {
    String[] sides = spec.split("=", 2);
    if (sides.length < 2) {
      throw new IllegalArgumentException("fault '" + spec + "' has no '=EFFECT'");
    }
    String[] target = sides[0].split("@", 2);
    Occurrence when = target.length > 1 ? occurrence(target[1]) : Occurrence.always();
    Effect effect =
        Arrays.stream(sides[1].split("\\+", -1))
            .map(FaultGrammar::effect)
            .reduce(Effect::around)
            .orElseThrow(() -> new IllegalArgumentException("fault '" + spec + "' has no effect"));
    return new Fault(Operation.named(target[0]), when, effect);
  }

  private static Occurrence occurrence(String text) {
    try {
      if (text.startsWith("p")) {
        return Occurrence.chance(Double.parseDouble(text.substring(1)));
      }
      for (String word : List.of("first", "every")) {
        if (text.startsWith(word)) {
          int n = positive(text.substring(word.length()));
          return word.equals("first") ? Occurrence.first(n) : Occurrence.every(n);
        }
      }
      return Occurrence.nth(positive(text));
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException("'" + text + "' doesn't say when", noNumber);
    }
  }

  private static int positive(String text) {
    int number = Integer.parseInt(text);
    if (number < 1) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private static Effect effect(String text) {
    String[] parts = text.split(":", 2);
    String argument = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case "after" -> Effects.replyAfterwards(Answers.named(argument));
      case "redirect" -> Effects.redirect(argument.isEmpty() ? 307 : number(argument));
      case "retry-after" -> Effects.header("Retry-After", argument);
      case "delay" -> Effects.delay(Duration.ofMillis(number(argument)));
      case "late" -> Effects.late(Duration.ofMillis(number(argument)));
      case "reset-before" -> Effects.resetBefore();
      case "reset-after" -> Effects.resetAfter();
      case "cut" -> Effects.cut();
      case "endless" -> Effects.endless();
      case "empty" -> Effects.body("application/json", "");
      case "wrong-type" -> Effects.body("application/json", "[42]");
      case "not-json" -> Effects.body("application/json", "<html>not what you think</html>");
      case "gzip" -> Effects.gzip();
      case "drop" -> Effects.drop(argument);
      default -> Effects.reply(Answers.named(text));
    };
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException("'" + text + "' is no number", noNumber);
    }
  }
}
