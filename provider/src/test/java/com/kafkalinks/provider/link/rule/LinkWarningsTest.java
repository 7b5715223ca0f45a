package com.kafkalinks.provider.link.rule;

import static com.kafkalinks.provider.link.Programs.json;
import static com.kafkalinks.provider.link.Programs.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinkWarningsTest {
  private static final Value DO = Programs.of(ModePair.DESTINATION_OUTBOUND);

  static Stream<Arguments> rows() {
    String endpoint = "destinationKafkaCluster.restEndpoint";
    return Stream.of(
        row(DO),
        config(
            "acl.sync.enable=true",
            "`acl.sync.enable` is on without `acl.filters`: nothing will be synced."),
        config("acl.sync.enable=TRUE acl.filters={}"),
        config(
            "acl.filters={}",
            "`acl.filters` is given while `acl.sync.enable` is off: the server clears it."),
        config(
            "acl.sync.enable=false acl.filters={}",
            "`acl.filters` is given while `acl.sync.enable` is off: the server clears it."),
        row(
            set(
                set(DO, "config[\"acl.filters\"]", "{}"),
                "config[\"acl.sync.enable\"]",
                Value.UNKNOWN)),
        row(set(DO, "config", Value.UNKNOWN)),
        config(
            "acl.sync.enable=true acl.filters={\"aclFilters\":[]}",
            "`acl.sync.enable` is on without `acl.filters`: nothing will be synced."),
        typed(
            "consumerOffsetSync",
            "{}",
            "`consumerOffsetSync.enabled` is on without `consumerOffsetSync.groupFilters`: nothing will be synced."),
        typed(
            "autoCreateMirrorTopics",
            "{\"topicFilters\": []}",
            "`autoCreateMirrorTopics.enabled` is on without `autoCreateMirrorTopics.topicFilters`: nothing will be synced."),
        typed("aclSync", "{\"filters\": [" + acl("\"topic\"", "\"orders\"") + "]}"),
        typed(
            "aclSync",
            "{\"filters\": [" + acl("\"any\"", "null") + "]}",
            "`aclSync.filters` matches the ACLs of every name and every principal: ACL sync may delete ACLs of the destination cluster that the source cluster does not have."),
        config(
            "acl.sync.enable=true acl.filters={\"aclFilters\":[" + acl("\"any\"", "\"*\"") + "]}",
            "`acl.filters` matches the ACLs of every name and every principal: ACL sync may delete ACLs of the destination cluster that the source cluster does not have."),
        config(
            "consumer.offset.sync.enable=true consumer.offset.group.filters="
                + groups("a:INCLUDE", "a:EXCLUDE"),
            "`consumer.offset.group.filters` includes and excludes 'a' in the same way: remove one of the two filters."),
        config(
            "consumer.offset.sync.enable=true consumer.offset.group.filters=" + groups("a:EXCLUDE"),
            "`consumer.offset.group.filters` chooses nothing: at least one filter must have `filterType` INCLUDE."),
        config(
            "consumer.offset.sync.enable=true consumer.offset.group.filters="
                + groups("a:INCLUDE", "b:INCLUDE", "*:EXCLUDE"),
            "`consumer.offset.group.filters` includes 'a' without effect: its filter '*' excludes all of it.",
            "`consumer.offset.group.filters` includes 'b' without effect: its filter '*' excludes all of it."),
        typed(
            "consumerOffsetSync",
            "{\"groupFilters\": [{\"name\": \"ab\"}, {\"name\": \"b\"}, {\"name\": \"a\", \"patternType\": \"PREFIXED\", \"filterType\": \"EXCLUDE\"}]}",
            "`consumerOffsetSync.groupFilters` includes 'ab' without effect: its filter 'a' excludes all of it."),
        typed(
            "consumerOffsetSync",
            "{\"groupFilters\": [{\"name\": \"*\"}, {\"name\": \"a\", \"patternType\": \"PREFIXED\"}, {\"name\": \"ab\", \"patternType\": \"PREFIXED\", \"filterType\": \"EXCLUDE\"}, {\"name\": \"a\", \"filterType\": \"EXCLUDE\"}]}"),
        typed(
            "topicConfigSync",
            "{\"include\": [\"cleanup.policy\", \"max.message.bytes\", \"message.timestamp.type\"]}",
            "`topicConfigSync.include` leaves out message.timestamp.difference.max.ms, which servers always copy: add them."),
        config("cluster.link.prefix=eu-"),
        config(
            "cluster.link.prefix=thirteen-char",
            "`cluster.link.prefix` is longer than the 12 characters that Confluent documents."),
        config(
            "cluster.link.prefix=eu- acl.sync.enable=true acl.filters={}",
            "`cluster.link.prefix` and `acl.sync.enable` do not work together on one link."),
        config(
            "consumer.group.prefix.enable=true",
            "`consumer.group.prefix.enable` needs a `cluster.link.prefix`."),
        config("consumer.group.prefix.enable=true cluster.link.prefix=eu-"),
        row(
            set(
                Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND),
                "config",
                json(
                    "{\"consumer.group.prefix.enable\": \"true\", \"cluster.link.prefix\": \"eu-\"}")),
            "`consumer.group.prefix.enable` is refused by servers on bidirectional links."),
        row(
            set(Programs.of(ModePair.SOURCE_OUTBOUND), "config[\"acl.sync.ms\"]", "5"),
            "`acl.sync.ms` has no effect on a SOURCE link: set it on the link of the destination cluster."),
        row(
            set(DO, endpoint, "http://owner.example"),
            "`restEndpoint` is plain http: the key travels unencrypted. Use https."),
        row(
            set(DO, endpoint, "http://127.owner.example"),
            "`restEndpoint` is plain http: the key travels unencrypted. Use https."),
        row(
            set(DO, endpoint, Value.NULL),
            "`restEndpoint` is plain http: the key travels unencrypted. Use https."),
        row(set(DO, endpoint, "http://127.0.0.1:1")),
        row(set(DO, endpoint, "http://[::1]:1")),
        row(set(DO, endpoint, "http://localhost:1")));
  }

  private static Arguments config(String settings, String... warnings) {
    Value config = Value.EMPTY;
    for (String setting : settings.split(" ", -1)) {
      String[] pair = setting.split("=", 2);
      config = config.with(pair[0], Value.of(pair[1]));
    }
    return row(set(DO, "config", config), warnings);
  }

  private static Arguments typed(String property, String value, String... warnings) {
    return row(set(DO, property, json(value)), warnings);
  }

  private static String acl(String type, String name) {
    return ("{\"resourceFilter\":{\"resourceType\":%s,\"patternType\":\"any\",\"name\":%s},"
            + "\"accessFilter\":{\"operation\":\"any\",\"permissionType\":\"any\"}}")
        .formatted(type, name);
  }

  /** Filters of whole names, each with its type: {@code a:INCLUDE}. */
  private static String groups(String... filters) {
    return Stream.of(filters)
        .map(filter -> filter.split(":", 2))
        .map("{\"name\":\"%s\",\"filterType\":\"%s\"}"::formatted)
        .collect(Collectors.joining(",", "{\"groupFilters\":[", "]}"));
  }

  private static Arguments row(Value program, String... warnings) {
    return Arguments.of(program, List.of(warnings));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void warnsOfLegalProgramsThatHurt(Value program, List<String> warnings) {
    assertEquals(
        warnings,
        LinkWarnings.of(LinkFacts.of(program, id -> true), id -> "http://configured.example"));
  }
}
