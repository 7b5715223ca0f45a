package com.kafkalinks.provider.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.KnownSetting;
import com.kafkalinks.adapter.KnownSetting.Mark;
import com.kafkalinks.adapter.LinkSettingCatalogue;
import com.kafkalinks.provider.cluster.Cluster;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.pulumi.table.Defaults;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkSettingsPageTest {
  /** Properties of a cluster's block, each in a block that shows what it writes. */
  private static final Map<String, String> BLOCKS = new LinkedHashMap<>();

  static {
    BLOCKS.put("credentials", "{'credentials': {'key': 'k', 'secret': 's'}}");
    BLOCKS.put("scram", "{'scram': {'username': 'u', 'password': 'p'}}");
    BLOCKS.put("oauth", "{'oauth': {'tokenEndpoint': 'e', 'clientId': 'c', 'clientSecret': 's'}}");
    BLOCKS.put("tls.caCertificates", "{'tls': {'caCertificates': 'c'}}");
    BLOCKS.put("tls.clientCertificateChain", "{'tls': {'clientCertificateChain': 'c'}}");
    BLOCKS.put("tls.clientKey", "{'tls': {'clientCertificateChain': 'c', 'clientKey': 'k'}}");
    BLOCKS.put(
        "tls.clientKeyPassword",
        "{'tls': {'clientCertificateChain': 'c', 'clientKeyPassword': 'p'}}");
    BLOCKS.put("tls.verifyHostname", "{'tls': {'verifyHostname': false}}");
  }

  @Test
  void theTableOfThePageIsTheCatalogueOfTheCode() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "link-settings.md"));
    String table =
        LinkSettingCatalogue.all().stream()
            .map(LinkSettingsPageTest::row)
            .collect(Collectors.joining("\n"));
    assertTrue(
        page.contains("\n" + table + "\n\n"),
        () -> "docs/link-settings.md needs this table:\n" + table + "\n");
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
    String name = setting.name();
    if (name.equals("link.prefix")) {
      return "–";
    }
    return SyncProperty.pathOf(name)
        .or(() -> SettingRow.of(name).map(LinkSettingsPageTest::path))
        .map(path -> "`" + path + "`")
        .orElseGet(() -> ofBlock(name));
  }

  /** The property; {@code ….} stands for whichever block it is in. */
  private static String path(SettingRow row) {
    List<Object> segments = row.path(ModePair.DESTINATION_OUTBOUND).segments();
    return (segments.size() == 1 ? "" : "….") + segments.get(segments.size() - 1);
  }

  private static String ofBlock(String setting) {
    List<String> writers =
        BLOCKS.keySet().stream()
            .filter(property -> writes(property, setting))
            .map(property -> "`…." + property + "`")
            .toList();
    boolean login = SettingNames.remoteLogin(setting);
    String config = login ? "`config`, if the cluster's block gives no login" : "`config`";
    return writers.isEmpty() ? config : String.join(", ", writers);
  }

  private static boolean writes(String property, String setting) {
    Value block = Programs.json(BLOCKS.get(property).replace('\'', '"'));
    Value without = Values.put(block, PropertyPath.parse(property), Value.NULL);
    return settings(block).contains(setting) && !settings(without).contains(setting);
  }

  private static Set<String> settings(Value block) {
    Value filled = Defaults.fill(ClusterTables.KAFKA_CLUSTER, block);
    return Cluster.remote(filled).loginSettings("").keySet();
  }
}
