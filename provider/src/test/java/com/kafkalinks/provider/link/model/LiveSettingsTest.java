package com.kafkalinks.provider.link.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveSettingsTest {
  private static final String SET = "DYNAMIC_CLUSTER_LINK_CONFIG";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "acl.sync.ms       | 5000  | 5000   | true",
        "acl.sync.ms       | 5000  | 6000   | false",
        "acl.sync.enable   | true  | TRUE   | true",
        "acl.filters       | {\"a\":1} | {\"a\": 1.0} | true",
        "bootstrap.servers | SASL_SSL://a:1,b:2 | b:2,a:1 | true",
        "mirror.start.offset.spec | b,a | a,b | false",
      })
  void comparesByMeaning(String name, String live, String wanted, boolean has) {
    LiveSettings settings =
        new LiveSettings(List.of(new Setting(name, live, false, false, false, SET)));
    assertEquals(has, settings.has(name, Secret.of(wanted)));
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void hiddenSettingIsOnlySeenToBeSet(boolean isDefault, boolean has) {
    LiveSettings settings =
        new LiveSettings(List.of(new Setting("sasl.jaas.config", "", isDefault, false, true, SET)));
    assertEquals(has, settings.has("sasl.jaas.config", Secret.of("line")));
  }

  @ParameterizedTest
  @CsvSource({
    "acl.sync.ms,                 false, false, DYNAMIC_CLUSTER_LINK_CONFIG, true",
    "acl.sync.ms,                 true,  false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "acl.sync.ms,                 false, true,  DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "acl.sync.ms,                 false, false, DEFAULT_CONFIG,              false",
    "acl.sync.ms,                 false, false, STATIC_BROKER_CONFIG,        false",
    "link.prefix,                 false, false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "remote.link.connection.mode, false, false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "security.protocol,           false, false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "sasl.mechanism,              false, false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "ssl.protocol,                false, false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "local.listener,              false, false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "bootstrap.servers,           false, false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
    "link.mode,                   false, false, DYNAMIC_CLUSTER_LINK_CONFIG, false",
  })
  void strangerIsWhatSomebodySetAndNoPropertyOwns(
      String name, boolean isDefault, boolean readOnly, String source, boolean stranger) {
    LiveSettings settings =
        new LiveSettings(List.of(new Setting(name, "1", isDefault, readOnly, false, source)));
    assertEquals(stranger ? 1 : 0, settings.unmanaged().count());
  }

  @ParameterizedTest
  @CsvSource({
    "sasl.jaas.config, true",
    "local.sasl.jaas.config, true",
    "ssl.keystore.key, true",
    "ssl.key.password, true",
    "ssl.keystore.certificate.chain, true",
    "ssl.truststore.certificates, true",
    "sasl.oauthbearer.token.endpoint.url, false",
    "sasl.mechanism, false",
    "acl.filters, false",
    "consumer.offset.sync.enable, false",
  })
  void sensitiveSettingsAreKnownByName(String name, boolean sensitive) {
    assertEquals(sensitive, SettingNames.sensitive(name));
  }
}
