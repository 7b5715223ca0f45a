package com.kafkalinks.simulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the simulator answered. */
record Answer(int status, HttpHeaders headers, String text) {

  JsonObject json() {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  /** The entries of a list. */
  List<JsonObject> data() {
    return StreamSupport.stream(json().getAsJsonArray("data").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** A member as text; null if it is null or absent. */
  String text(String member) {
    JsonElement value = json().get(member);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  /** Status, code and message of an error in one line. */
  String refusal() {
    return status + " " + text("error_code") + " " + text("message");
  }
}
