package com.kafkalinks.pulumi.schema;

import java.util.List;

/**
 * A set of texts.
 *
 * @param name its name in the schema and in every SDK
 * @param description Markdown
 * @param values the texts
 */
public record EnumType(String name, String description, List<Choice> values) {
  /** Copies the values. */
  public EnumType {
    values = List.copyOf(values);
  }

  /**
   * One of the texts.
   *
   * @param value the text itself
   * @param name the constant's name in the SDKs
   * @param description Markdown
   */
  public record Choice(String value, String name, String description) {}

  /** Whether a text is one of the set. */
  public boolean allows(String text) {
    return values.stream().anyMatch(choice -> choice.value().equals(text));
  }

  /** The texts for a sentence: {@code A, B or C}. */
  public String sentence() {
    List<String> texts = values.stream().map(choice -> '`' + choice.value() + '`').toList();
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
  }
}
