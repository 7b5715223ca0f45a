package com.kafkalinks.simulator.fault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.http.Handler;
import com.kafkalinks.simulator.http.Reply;
import java.util.List;

/** Takes one setting out of every write, as cp-server does with {@code link.prefix}. */
final class DroppedSetting implements Effect {
  private final String setting;

  DroppedSetting(String setting) {
    this.setting = setting;
  }

  @Override
  public Reply apply(Call call, Handler next) {
    List<String> path = call.segments();
    boolean single = path.contains("configs") && path.get(path.size() - 1).equals(setting);
    return single && !call.method().equals("GET")
        ? Reply.empty(204)
        : next.handle(call.withBody(without(call.body())));
  }

  private String without(String body) {
    try {
      JsonElement json = JsonParser.parseString(body);
      if (json.isJsonObject()) {
        strip(json.getAsJsonObject());
        return json.toString();
      }
    } catch (JsonParseException malformed) {
      // The API says so itself.
    }
    return body;
  }

  private void strip(JsonObject body) {
    for (String list : List.of("configs", "data")) {
      if (body.has(list) && body.get(list).isJsonArray()) {
        body.getAsJsonArray(list).asList().removeIf(this::isIt);
      }
    }
  }

  private boolean isIt(JsonElement entry) {
    return entry.isJsonObject()
        && entry.getAsJsonObject().has("name")
        && entry.getAsJsonObject().get("name").toString().equals('"' + setting + '"');
  }
}
