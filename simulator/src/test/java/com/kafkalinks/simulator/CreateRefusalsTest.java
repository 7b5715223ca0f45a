package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kafkalinks.simulator.model.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreateRefusalsTest {
  private static final String INVALID = "Unable to validate cluster link due to error: ";

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            "wrong login",
            LinkBody.destination().plain("", Lab.SOURCE_KEY, "wrong"),
            "401 401 " + INVALID + "Authentication failed due to invalid credentials."),
        arguments(
            "unknown host",
            LinkBody.destination().set("bootstrap.servers", "nowhere.example:9092"),
            "400 400 Invalid Cluster Link: Invalid cluster link. Link error code:"
                + " UNRESOLVABLE_BOOTSTRAP_ERROR. Link error message: No resolvable bootstrap urls:"
                + " nowhere.example. Error message: "
                + INVALID
                + "The provided cluster is invalid."),
        arguments(
            "known host, wrong port",
            LinkBody.destination().set("bootstrap.servers", "source.example:9999"),
            "400 400 Invalid Cluster Link: Invalid cluster link. Link error code:"
                + " BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR. Link error message: Failed to create a"
                + " TCP connection to the remote cluster. Error message: "
                + INVALID
                + "The provided cluster is invalid."),
        arguments(
            "another cluster than expected",
            LinkBody.destination().id("source_cluster_id", "lkc-other"),
            "400 400 "
                + INVALID
                + "Expected cluster 'lkc-other' at the bootstrap servers, found 'lkc-source'."),
        arguments(
            "itself, by id",
            LinkBody.destination().id("source_cluster_id", Lab.DESTINATION),
            "400 40002 Source cluster ID matches local cluster ID lkc-destination. Cannot create"
                + " cluster link to self."),
        arguments(
            "itself, by host",
            LinkBody.destination()
                .id("source_cluster_id", null)
                .set("bootstrap.servers", "destination.example:9092"),
            "400 40002 Source cluster ID matches local cluster ID lkc-destination. Cannot create"
                + " cluster link to self."),
        arguments(
            "no bootstrap servers",
            LinkBody.destination().without("bootstrap.servers"),
            "400 40002 Missing required configuration \"bootstrap.servers\"."),
        arguments(
            "link id on an inbound half",
            LinkBody.inbound()
                .set("link.mode", "BIDIRECTIONAL")
                .id("cluster_link_id", "qz0HDEV-Qz2B5aPFpcWQJQ"),
            "400 40002 Unexpected cluster link id. Should not be provided for bi-directional"
                + " cluster link with inbound connections."),
        arguments(
            "link id that is none",
            LinkBody.bidirectional().id("cluster_link_id", "short"),
            "400 40002 Invalid cluster link id 'short'."),
        arguments(
            "unknown setting",
            LinkBody.destination().set("acl.sync.msec", "1"),
            "400 40002 Unknown config 'acl.sync.msec'."),
        arguments(
            "nameless setting",
            LinkBody.destination().set("", "1"),
            "400 400 Invalid Config Name."),
        arguments(
            "tuning on Cloud",
            LinkBody.destination().set("request.timeout.ms", "1000"),
            "400 40002 Config 'request.timeout.ms' can't be changed."),
        arguments(
            "too long a prefix",
            LinkBody.destination().set("cluster.link.prefix", "thirteen-long"),
            "400 40002 Config property 'cluster.link.prefix' with value 'thirteen-long' exceeded"
                + " max limit of 12."),
        arguments(
            "prefix and ACL sync",
            LinkBody.destination().set("cluster.link.prefix", "eu-").set("acl.sync.enable", "true"),
            "400 40002 Invalid configuration: acl.sync.enable can't be combined with"
                + " cluster.link.prefix."),
        arguments(
            "group prefix without a prefix",
            LinkBody.destination().set("consumer.group.prefix.enable", "true"),
            "400 40002 Invalid configuration: consumer.group.prefix.enable needs"
                + " cluster.link.prefix."),
        arguments(
            "group prefix both ways",
            LinkBody.bidirectional()
                .set("cluster.link.prefix", "eu-")
                .set("consumer.group.prefix.enable", "true"),
            "400 40002 Invalid configuration: consumer.group.prefix.enable on a bidirectional"
                + " link."),
        arguments(
            "source that waits to be connected",
            LinkBody.source().set("connection.mode", "INBOUND"),
            "400 40002 Invalid configuration: a source link must connect outbound."),
        arguments(
            "RSA key that Kafka can't read",
            LinkBody.destination()
                .set("security.protocol", "SSL")
                .set("ssl.keystore.certificate.chain", "-----BEGIN CERTIFICATE-----")
                .set("ssl.keystore.key", "-----BEGIN RSA PRIVATE KEY-----"),
            "400 400 "
                + INVALID
                + "Unable to create client using provided properties when validating the cluster"
                + " link: Invalid PEM keystore configs, root cause: No matching PRIVATE KEY entries"
                + " in PEM file"),
        arguments(
            "configs that are no list",
            "{\"configs\":{}}",
            "400 400 Cannot deserialize value of type `ArrayList` from JsonObject."),
        arguments(
            "number for a text",
            "{\"source_cluster_id\":1}",
            "400 400 Cannot deserialize value of type `String` from JsonPrimitive."),
        arguments(
            "half a body", "{\"configs\":[", "400 400 Malformed JSON in the body of the request."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String what, Object body, String refusal) {
    try (Lab lab = new Lab()) {
      assertEquals(refusal, lab.destination.post("links?link_name=orders", body).refusal());
      assertFalse(lab.simulator.cluster(Lab.DESTINATION).hasLink("orders"));
    }
  }

  @Test
  void clusterWithoutDeclaredHostsIsAtEveryHostThatNoOtherHas() {
    try (Lab lab = new Lab(builder -> builder.cluster("lkc-free", "FREE", "free"))) {
      LinkBody free =
          LinkBody.destination().id("source_cluster_id", "lkc-free").plain("", "FREE", "free");
      LinkBody somewhere = free.set("bootstrap.servers", "any.example:1,any.example:2");
      assertEquals(201, lab.destination.post("links?link_name=orders", somewhere).status());
      LinkBody taken = free.set("bootstrap.servers", "source.example:9092");
      assertEquals(400, lab.destination.post("links?link_name=more", taken).status());
    }
  }

  @Test
  void takenName() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      assertEquals(
          "400 400 A cluster link already exists with the provided link name: Unable to validate"
              + " cluster link due to error: Cluster link 'orders' already exists.",
          lab.destination.post("links?link_name=orders", LinkBody.destination()).refusal());
    }
  }

  @Test
  void takenPrefix() {
    try (Lab lab = new Lab()) {
      LinkBody prefixed = LinkBody.destination().set("cluster.link.prefix", "eu-");
      lab.destination.post("links?link_name=orders", prefixed);
      Answer refused = lab.destination.post("links?link_name=invoices", prefixed);
      assertEquals("40002", refused.text("error_code"));
      assertTrue(refused.text("message").contains("prefix already exists"));
    }
  }

  @Test
  void missingName() {
    try (Lab lab = new Lab()) {
      assertEquals(
          "400 400 Invalid Cluster Link Name.",
          lab.destination.post("links", LinkBody.destination()).refusal());
    }
  }

  @Test
  void mechanismThatIsSwitchedOff() {
    try (Lab lab = new Lab(builder -> builder.mechanisms(Lab.SOURCE, "SCRAM-SHA-512"))) {
      assertEquals(
          "401 401 Unable to validate cluster link due to error: Client SASL mechanism 'PLAIN' not"
              + " enabled in the server, enabled mechanisms are [SCRAM-SHA-512]",
          lab.destination.post("links?link_name=orders", LinkBody.destination()).refusal());
    }
  }

  @Test
  void sourceHalfBeforeItsDestinationHalf() {
    try (Lab lab = new Lab()) {
      Answer refused = lab.source.post("links?link_name=orders", LinkBody.source());
      assertEquals(400, refused.status());
      assertTrue(
          refused
              .text("message")
              .contains("the destination cluster does not have a link named orders"));
    }
  }

  @Test
  void platformLetsTuningBeSet() {
    try (Lab lab = new Lab(builder -> builder.profile(Profile.PLATFORM))) {
      LinkBody tuned = LinkBody.destination().set("request.timeout.ms", "1000");
      assertEquals(201, lab.destination.post("links?link_name=orders", tuned).status());
    }
  }

  @Test
  void withoutValidationABadLinkIsMadeAndSaysSoLater() {
    for (List<String> row :
        List.of(
            List.of("nowhere.example:9092", "UNRESOLVABLE_BOOTSTRAP_ERROR"),
            List.of("source.example:1", "BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR"))) {
      try (Lab lab = new Lab()) {
        LinkBody bad = LinkBody.destination().set("bootstrap.servers", row.get(0));
        assertEquals(
            201, lab.destination.post("links?link_name=orders&validate_link=false", bad).status());
        assertEquals(row.get(1), lab.destination.get("links/orders").text("link_error"));
      }
    }
  }
}
