package com.kafkalinks.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkSettingCatalogueTest {

  @Test
  void saysWhatEverySettingIsFor() {
    assertTrue(LinkSettingCatalogue.all().size() > 50);
    for (KnownSetting setting : LinkSettingCatalogue.all()) {
      assertTrue(setting.meaning().endsWith("."), setting.name());
      assertTrue(
          setting.type().matches("boolean|int|string|list|enum|json|password"), setting.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sasl.jaas.config, true",
    "local.sasl.jaas.config, true",
    "ssl.keystore.certificate.chain, true",
    "sasl.oauthbearer.token.endpoint.url, false",
    "ssl.key.password, true",
    "x.private.key, true",
    "x.api.key.id, true",
    "new.token, true",
    "some.other.thing, false",
  })
  void knowsSecrets(String name, boolean sensitive) {
    assertEquals(sensitive, LinkSettingCatalogue.sensitive(name));
  }

  @Test
  void knowsDefaultsSidesAndWhatCanBeChanged() {
    KnownSetting sync = LinkSettingCatalogue.find("acl.sync.ms").orElseThrow();
    assertEquals(Optional.of("5000"), sync.defaultValue());
    assertTrue(sync.changeable());
    assertTrue(LinkSettingCatalogue.mirrorSide("acl.filters"));
    assertFalse(LinkSettingCatalogue.mirrorSide("bootstrap.servers"));
    assertFalse(LinkSettingCatalogue.find("cluster.link.prefix").orElseThrow().changeable());
    assertFalse(LinkSettingCatalogue.find("request.timeout.ms").orElseThrow().changeable());
    assertEquals(
        Optional.of(""), LinkSettingCatalogue.find("acl.filters").orElseThrow().defaultValue());
    assertEquals(Optional.empty(), LinkSettingCatalogue.find("no.such"));
    assertEquals(Optional.empty(), LinkSettingCatalogue.find("local.acl.sync.ms"));
  }
}
