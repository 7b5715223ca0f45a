package com.kafkalinks.provider.link.change;

import static com.kafkalinks.provider.link.Programs.json;
import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.TableRow;
import com.kafkalinks.provider.link.model.LinkState;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.schema.Type.Kind;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterLinkDiffTest {
  private static final Value DO = Programs.of(ModePair.DESTINATION_OUTBOUND);
  private static final Value BO = Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND);
  private static final String ID = "qz0HDEV-Qz2B5aPFpcWQJQ";
  private static final ClusterLink LINK =
      new ClusterLink("orders", ID, "", "", "", "ACTIVE", "NO_ERROR", "", List.of(), List.of());

  private static Value applied(Value inputs) {
    return LinkState.of(inputs, LINK);
  }

  private static Differences diff(Value oldState, Value oldInputs, Value news, String... ignored) {
    List<PropertyPath> paths = Stream.of(ignored).map(PropertyPath::parse).toList();
    return ClusterLinkDiff.of(new Change(oldState, oldInputs, news), paths);
  }

  private static Differences diff(Value old, Value news) {
    return diff(applied(old), old, news);
  }

  /** For example {@code linkName UPDATED replace}; drift is what the inputs do not show. */
  private static List<String> told(Differences differences) {
    return differences.all().stream().map(ClusterLinkDiffTest::told).toList();
  }

  private static String told(Difference difference) {
    return difference.path()
        + " "
        + difference.change()
        + (difference.replaces() ? " replace" : "")
        + (difference.inInputs() ? "" : " drift");
  }

  static Stream<TableRow> leaves() {
    return TableRow.all().stream()
        .filter(row -> row.property().type().kind() != Kind.OBJECT)
        .filter(row -> row.property().type().kind() != Kind.MAP)
        .filter(row -> !row.property().is(Mark.COMPUTED_TOO));
  }

  private static Value sample(TableRow row, int number) {
    return switch (row.property().type().kind()) {
      case ENUM -> Value.of(row.property().type().choice().values().get(number).value());
      case BOOLEAN -> Value.of(number == 0);
      case NUMBER, INTEGER -> Value.of(number);
      case LIST -> Value.list(List.of(item(row.property().type().item(), number)));
      default -> Value.of("host-" + number + ":1");
    };
  }

  private static Value item(Type type, int number) {
    return switch (type.kind()) {
      case OBJECT -> {
        Value object = Value.EMPTY;
        for (Property row : type.object().properties()) {
          boolean required = row.is(Mark.REQUIRED);
          object = required ? object.with(row.name(), item(row.type(), number)) : object;
        }
        yield object;
      }
      default -> Value.of("name-" + number);
    };
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void tellsEveryPropertyThatIsChangedAddedOrRemoved(TableRow row) {
    Value bare = without(DO, row.path().toString());
    String replace = row.property().is(Mark.REPLACES) ? " replace" : "";
    for (int i = 0; i < 2; i++) {
      Value one = Values.put(bare, row.path(), sample(row, i));
      Value two = Values.put(bare, row.path(), sample(row, 1 - i));
      assertEquals(List.of(row + " UPDATED" + replace), told(diff(one, two)));
      boolean usual = sample(row, i).equals(row.property().defaultValue());
      List<String> added = usual ? List.of() : List.of(row + " ADDED" + replace);
      List<String> removed = usual ? List.of() : List.of(row + " REMOVED" + replace);
      assertEquals(added, presence(row, diff(bare, one)));
      assertEquals(removed, presence(row, diff(one, bare)));
    }
  }

  /** A block may come or go with its only field, which then has its default. */
  private static List<String> presence(TableRow row, Differences differences) {
    List<Object> segments = row.path().segments();
    String block = new PropertyPath(segments.subList(0, segments.size() - 1)) + " ";
    return told(differences).stream().filter(line -> !line.startsWith(block)).toList();
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void sameProgramIsNoDifference(ModePair pair) {
    Value program = Programs.of(pair);
    assertEquals(List.of(), told(diff(program, program)));
    assertEquals(List.of(), told(diff(program, Programs.checked(program))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // Settings: added, removed, changed; by meaning.
        "acl.sync.ms | ~~      | 5000    | ADDED",
        "acl.sync.ms | 5000    | ~~      | REMOVED",
        "acl.sync.ms | 5000    | 6000    | UPDATED",
        "acl.sync.enable | true | TRUE   |",
        "acl.sync.enable | true | ' true ' | UPDATED",
        "acl.sync.enable | true | false  | UPDATED",
        "acl.filters | {\"a\": [1, {\"b\": null}]} | {\"a\":[1.0,{}]} |",
        "acl.filters | {\"a\": [1, 2]} | {\"a\": [2, 1]} | UPDATED",
        "acl.filters | {\"a\": 1} | {\"a\": 1 | UPDATED",
        "mirror.start.offset.spec | latest | Latest | UPDATED",
        "cluster.link.prefix | ~~ | eu- | ADDED replace",
        "cluster.link.prefix | eu- | us- | UPDATED replace",
        "cluster.link.prefix | eu- | ~~ | REMOVED replace",
      })
  void comparesSettingsByMeaning(String name, String old, String news, String told) {
    String path = "config[\"%s\"]".formatted(name);
    List<String> expected = told == null ? List.of() : List.of(path + " " + told);
    assertEquals(expected, told(diff(setting(path, old), setting(path, news))));
  }

  private static Value setting(String path, String text) {
    return text.isEmpty() ? DO : set(DO, path, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a:1,b:2 | SASL_SSL://b:2, A:1 |",
        "a:1     | a:2                 | UPDATED",
        "a:1     | a:1,b:2             | UPDATED",
      })
  void comparesBootstrapServersByMeaning(String old, String news, String told) {
    String path = "sourceKafkaCluster.bootstrapEndpoint";
    List<String> expected = told == null ? List.of() : List.of(path + " " + told);
    assertEquals(expected, told(diff(set(DO, path, old), set(DO, path, news))));
  }

  @ParameterizedTest
  @CsvSource({"DESTINATION_INBOUND", "BIDIRECTIONAL_INBOUND"})
  void linkThatWaitsDoesNotCompareBootstrapServers(ModePair pair) {
    Value program = Programs.of(pair);
    String path = pair.remoteBlock() + ".bootstrapEndpoint";
    assertEquals(List.of(), told(diff(program, set(program, path, "a:1"))));
    assertEquals(List.of(), told(diff(set(program, path, "a:1"), set(program, path, "b:1"))));
  }

  @Test
  void nullIsAbsent() {
    Value nulls = json("{\"config\": {\"acl.sync.ms\": null}, \"verifyFor\": null}");
    Value news = DO.with("config", nulls.get("config"));
    assertEquals(List.of(), told(diff(DO, news)));
    assertEquals(List.of(), told(diff(news, DO)));
  }

  @Test
  void whatIsInNeitherVersionOfTheProgramIsNotCompared() {
    Value state = set(applied(DO), "config[\"acl.sync.ms\"]", "1");
    state = set(state, "sourceKafkaCluster.scram.username", "from an import");
    assertEquals(List.of(), told(diff(state, DO, DO)));
  }

  @Test
  void whatAFailedUpdateLeftUndoneIsTold() {
    Value old = set(DO, "config[\"acl.sync.ms\"]", "1");
    Value news = set(DO, "config[\"acl.sync.ms\"]", "2");
    // The engine keeps the old inputs; the outputs say what was applied.
    assertEquals(List.of(), told(diff(applied(news), old, news)));
    assertEquals(
        List.of("config[\"acl.sync.ms\"] UPDATED drift"), told(diff(applied(news), old, old)));
    assertEquals(List.of("config[\"acl.sync.ms\"] UPDATED"), told(diff(applied(old), old, news)));
    assertEquals(List.of(), told(diff(applied(DO), old, DO)));
  }

  @Test
  void secretsAreComparedWithoutTheirMarks() {
    Value key = set(DO, "sourceKafkaCluster.credentials.secret", "new");
    assertEquals(
        List.of("sourceKafkaCluster.credentials.secret UPDATED"),
        told(diff(Programs.checked(DO), Programs.checked(key))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linkName                          | linkName UPDATED replace",
        "linkMode                          | linkMode ADDED replace",
        "sourceKafkaCluster                | sourceKafkaCluster UPDATED replace",
        "sourceKafkaCluster.id             | sourceKafkaCluster.id UPDATED replace",
        "sourceKafkaCluster.credentials    | sourceKafkaCluster.credentials UPDATED",
        "sourceKafkaCluster.tls            | sourceKafkaCluster.tls ADDED",
        "destinationKafkaCluster.restEndpoint | destinationKafkaCluster.restEndpoint UPDATED",
        "config                            | config ADDED",
        "config[\"acl.sync.ms\"]           | config[\"acl.sync.ms\"] ADDED",
        "config[\"cluster.link.prefix\"]   | config[\"cluster.link.prefix\"] ADDED replace",
        "forceDelete                       | forceDelete ADDED",
      })
  void unknownValueDiffersFromAnyOther(String path, String told) {
    assertEquals(List.of(told), told(diff(DO, set(DO, path, Value.UNKNOWN))));
  }

  @Test
  void blockWithoutFieldsIsToldToo() {
    Value with = set(DO, "sourceKafkaCluster.tls", Value.EMPTY);
    assertEquals(List.of("sourceKafkaCluster.tls ADDED"), told(diff(DO, with)));
    assertEquals(List.of("sourceKafkaCluster.tls REMOVED"), told(diff(with, DO)));
    assertEquals(List.of(), told(diff(with, with)));
  }

  @Test
  void changeOfModesTellsTheBlocksThatComeAndGo() {
    List<String> told = told(diff(DO, Programs.of(ModePair.BIDIRECTIONAL_INBOUND)));
    assertEquals(
        List.of(
            "linkMode ADDED replace",
            "connectionMode ADDED replace",
            "sourceKafkaCluster.id REMOVED replace",
            "sourceKafkaCluster.credentials.key REMOVED",
            "sourceKafkaCluster.credentials.secret REMOVED",
            "destinationKafkaCluster.id REMOVED replace",
            "destinationKafkaCluster.restEndpoint REMOVED",
            "destinationKafkaCluster.credentials.key REMOVED",
            "destinationKafkaCluster.credentials.secret REMOVED",
            "localKafkaCluster.id ADDED replace",
            "localKafkaCluster.restEndpoint ADDED",
            "localKafkaCluster.credentials.key ADDED",
            "localKafkaCluster.credentials.secret ADDED",
            "remoteKafkaCluster.id ADDED replace"),
        told);
  }

  static Stream<Arguments> expectedIds() {
    Value none = Value.NULL;
    Value same = Value.of(ID);
    Value other = Value.of("other");
    return Stream.of(
        Arguments.of(none, same, same, List.of()),
        Arguments.of(same, none, same, List.of()),
        Arguments.of(same, same, same, List.of()),
        Arguments.of(none, other, same, List.of("clusterLinkId ADDED replace")),
        Arguments.of(same, other, same, List.of("clusterLinkId UPDATED replace")),
        Arguments.of(same, Value.UNKNOWN, same, List.of("clusterLinkId UPDATED replace")),
        // The link was made anew behind our back, and refresh has taken that over.
        Arguments.of(same, same, other, List.of("clusterLinkId UPDATED replace drift")),
        // Created, but never seen.
        Arguments.of(none, same, none, List.of()));
  }

  @ParameterizedTest
  @MethodSource("expectedIds")
  void onlyAnotherIdThanThePresentOneReplaces(
      Value oldInput, Value news, Value present, List<String> told) {
    Value state = applied(BO).with("clusterLinkId", present);
    Value oldInputs = BO.with("clusterLinkId", oldInput);
    assertEquals(told, told(diff(state, oldInputs, BO.with("clusterLinkId", news))));
  }

  static Stream<Arguments> replacements() {
    return Stream.of(
        Arguments.of("another remote cluster", set(DO, "sourceKafkaCluster.id", "lkc-new")),
        Arguments.of("another prefix", set(DO, "config[\"cluster.link.prefix\"]", "eu-")),
        Arguments.of("another name", set(DO, "linkName", "other")),
        Arguments.of("another owner", set(DO, "destinationKafkaCluster.id", "lkc-new")),
        Arguments.of("another mode", BO));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("replacements")
  void replacedLinkIsDeletedFirst(String why, Value news) {
    Differences differences = diff(DO, news);
    assertEquals(true, differences.replaces(), why);
    assertEquals(true, differences.deleteBeforeReplace(), why);
  }

  /** Whoever asks for a replacement, for example {@code pulumi up --replace}. */
  @Test
  void linkThatSomebodyWantsReplacedIsDeletedFirst() {
    assertEquals(true, diff(DO, DO).deleteBeforeReplace());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "linkName                  | 2",
        "config                    | 1",
        "config[\"acl.sync.ms\"]   | 2",
        "config.*                  | 1",
        "*                         | 0",
        "sourceKafkaCluster        | 3",
        "~~                        | 3",
        "link                      | 3",
      })
  void leavesIgnoredPathsOut(String ignored, int left) {
    Value news = set(DO, "linkName", "other");
    news = set(news, "config", json("{\"acl.sync.ms\": \"1\", \"topic.config.sync.ms\": \"1\"}"));
    assertEquals(left, diff(applied(DO), DO, news, ignored).all().size());
  }
}
