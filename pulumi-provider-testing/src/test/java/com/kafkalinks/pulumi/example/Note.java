package com.kafkalinks.pulumi.example;

import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.table.TableDiff;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The resource {@code Note}; its id is the path of the file. */
final class Note implements Resource {
  @Override
  public ResourceType type() {
    return NotesProvider.NOTE;
  }

  @Override
  public Checked check(Value news, Call call) {
    return Structure.check(type().body(), news);
  }

  @Override
  public Differences diff(Change change, List<PropertyPath> ignored) {
    return new Differences(TableDiff.of(type().body(), change, ignored), false);
  }

  @Override
  public Live create(Value inputs, Call call) {
    String path = inputs.get("path").text();
    return write(call.preview() ? "" : path, inputs, call);
  }

  @Override
  public Live update(String id, Change change, Call call) {
    return write(id, change.news(), call);
  }

  private static Live write(String id, Value inputs, Call call) {
    if (call.preview()) {
      return new Live(id, inputs, inputs.with("size", Value.UNKNOWN));
    }
    try {
      String content = inputs.get("text").text() + inputs.get("ending").text();
      Files.writeString(Path.of(id), content);
      return new Live(id, inputs, inputs.with("size", Value.of(content.length())));
    } catch (IOException e) {
      throw new Refused(Reason.PRECONDITION, "writing " + id + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Live> read(String id, Value inputs, Value state, Call call) {
    if (!Files.exists(Path.of(id))) {
      return Optional.empty();
    }
    try {
      String content = Files.readString(Path.of(id));
      Value text = Value.of(content.stripTrailing());
      Value now = inputs.with("path", Value.of(id)).with("text", text);
      return Optional.of(new Live(id, now, now.with("size", Value.of(content.length()))));
    } catch (IOException e) {
      throw new Refused(Reason.PRECONDITION, "reading " + id + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void delete(String id, Value inputs, Value state, Call call) {
    try {
      Files.deleteIfExists(Path.of(id));
    } catch (IOException e) {
      throw new Refused(Reason.PRECONDITION, "deleting " + id + ": " + e.getMessage(), e);
    }
  }
}
