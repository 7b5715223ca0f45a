package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.model.Refusals;
import com.kafkalinks.simulator.model.SettingChange;
import java.util.List;

/** Settings in bodies, of links and of topics. */
final class SettingBody {
  private SettingBody() {}

  /** What a create sets; none if absent. */
  static List<SettingChange> initial(Body body) {
    return body.objects("configs").stream()
        .map(entry -> new SettingChange(entry.requiredText("name"), entry.text("value")))
        .toList();
  }

  /** The changes of a {@code configs:alter}. */
  static List<SettingChange> changes(Body body) {
    if (!body.has("data")) {
      throw Refusals.malformed("Missing required property 'data'.");
    }
    return body.objects("data").stream().map(SettingBody::change).toList();
  }

  private static SettingChange change(Body entry) {
    String name = entry.requiredText("name");
    String operation = entry.text("operation");
    String value = entry.text("value");
    if (operation == null || operation.equals("SET")) {
      return new SettingChange(name, value);
    }
    if (operation.equals("DELETE")) {
      return new SettingChange(name, null);
    }
    throw Refusals.malformed("Unknown operation '" + operation + "'.");
  }
}
