package com.kafkalinks.provider.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.KnownSetting;
import com.kafkalinks.adapter.KnownSetting.Mark;
import com.kafkalinks.adapter.LinkSettingCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkSettingsPageTest {
  @Test
  void theTableOfThePageIsTheCatalogueOfTheCode() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "link-settings.md"));
    String table =
        LinkSettingCatalogue.all().stream()
            .map(LinkSettingsPageTest::row)
            .collect(Collectors.joining("\n"));
    assertTrue(page.contains(table), () -> "docs/link-settings.md needs this table:\n" + table);
  }

  private static String row(KnownSetting setting) {
    String value = setting.defaultValue().orElse("");
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            setting.name(),
            setting.meaning().replace("|", "\\|"),
            value.isEmpty() || value.equals("\"\"") ? "–" : "`" + value + "`",
            change(setting),
            side(setting),
            property(setting));
  }

  private static String change(KnownSetting setting) {
    if (setting.is(Mark.FIXED)) {
      return "only on create";
    }
    return setting.is(Mark.READ_ONLY) ? "not on Cloud" : "yes";
  }

  private static String side(KnownSetting setting) {
    if (setting.is(Mark.MIRROR)) {
      return "the cluster with the mirror topics";
    }
    return setting.is(Mark.CONNECTION) ? "the cluster that opens the connection" : "both";
  }

  private static String property(KnownSetting setting) {
    boolean ofBlock = setting.is(Mark.CONNECTION) || setting.is(Mark.SECRET);
    return SyncProperty.pathOf(setting.name())
        .map(path -> "`" + path + "`")
        .orElse(ofBlock ? "the cluster's block" : "`config`");
  }
}
