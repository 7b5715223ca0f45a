package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.json;
import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.BIDIRECTIONAL_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.SOURCE_OUTBOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Effects;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;

class FunctionsTest {
  private static final String GET_LINK = "clusterlink:index:getClusterLink";
  private static final String GET_LINKS = "clusterlink:index:getClusterLinks";

  @AutoClose private final Lab lab = new Lab(builder -> builder.profile(Profile.PLATFORM));

  private Value owner() {
    Value block = lab.owner().asOwner();
    return block.with("id", Value.NULL).with("clusterId", block.get("id"));
  }

  private InvokeResponse ask(String token, Value arguments) {
    return lab.plugin()
        .calls()
        .invoke(
            InvokeRequest.newBuilder().setTok(token).setArgs(ValueCodec.encode(arguments)).build());
  }

  private Value answer(String token, Value arguments) {
    return ValueCodec.decode(ask(token, arguments).getReturn());
  }

  private Value link(String name) {
    return answer(GET_LINK, owner().with("linkName", Value.of(name)));
  }

  private Code refusal(Value arguments) {
    return assertThrows(StatusRuntimeException.class, () -> ask(GET_LINK, arguments))
        .getStatus()
        .getCode();
  }

  @Test
  void linkWithAllThatItsClusterShows() {
    Value program = lab.program(DESTINATION_OUTBOUND);
    program = set(program, "config[\"consumer.offset.sync.enable\"]", "true");
    assertEquals(Action.CREATE, lab.stack().up(program).done());
    lab.link().setMirror("topic-b", "ACTIVE");
    lab.link().setMirror("topic-a", "STOPPED");

    Value link = link("orders");
    assertEquals("lkc-owner/orders", link.get("id").text());
    assertEquals("lkc-owner", link.get("clusterId").text());
    assertEquals("DESTINATION", link.get("linkMode").text());
    assertEquals("OUTBOUND", link.get("connectionMode").text());
    assertEquals("lkc-other", link.get("sourceClusterId").text());
    assertEquals(lab.link().id(), link.get("clusterLinkId").text());
    assertEquals("ACTIVE", link.get("linkState").text());
    assertEquals("NO_ERROR", link.get("linkError").text());
    assertEquals("true", link.get("config").get("consumer.offset.sync.enable").text());
    assertTrue(link.get("config").get("sasl.jaas.config").isNull());
    assertEquals(
        List.of(Value.of("topic-a"), Value.of("topic-b")), link.get("mirrorTopics").items());
    Value task =
        link.get("tasks").items().stream()
            .filter(one -> one.get("name").text().equals("ConsumerOffsetSync"))
            .findFirst()
            .orElseThrow();
    assertEquals("IN_ERROR", task.get("state").text());
    assertEquals("MISCONFIGURATION_ERROR", task.get("errors").items().get(0).get("code").text());
  }

  @Test
  void settingsAreTypedBesideTheirText() {
    Value sync = json("{\"intervalMs\": 5000, \"groupFilters\": [{\"name\": \"a\"}]}");
    Value program =
        lab.program(DESTINATION_OUTBOUND)
            .with("consumerOffsetSync", sync)
            .with("paused", Value.of(true));
    assertEquals(Action.CREATE, lab.stack().up(program).done());
    lab.link().set("topic.config.sync.ms", "7000");
    lab.link().set("acl.sync.enable", "true");
    lab.link().set("acl.filters", "{\"aclFilters\":[{\"more\":1}]}");

    Value link = link("orders");
    assertEquals(sync.with("enabled", Value.of(true)), link.get("consumerOffsetSync"));
    assertEquals(Value.of(true), link.get("paused"));
    assertEquals(7000, link.get("topicConfigSync").get("intervalMs").number());
    assertTrue(link.get("prefix").isNull());
    assertTrue(link.get("aclSync").isNull(), "no property can say these filters");
    assertEquals("true", link.get("config").get("acl.sync.enable").text());
    assertEquals("5000", link.get("config").get("consumer.offset.sync.ms").text());
  }

  @Test
  void whatTheServerLeavesOutIsLeftOut() {
    lab.created(BIDIRECTIONAL_OUTBOUND);
    lab.simulator.turn(Knob.LINK_STATE, "absent");
    lab.simulator.turn(Knob.LINK_ERROR, "absent");
    Value link = link("orders");
    for (String name :
        List.of("sourceClusterId", "destinationClusterId", "linkState", "linkError")) {
      assertTrue(link.get(name).isNull(), name);
    }
    assertEquals("lkc-other", link.get("remoteClusterId").text());
    assertEquals("BIDIRECTIONAL", link.get("linkMode").text());
  }

  @Test
  void linksByName() {
    for (String name : List.of("b", "a")) {
      Value program = set(lab.program(DESTINATION_OUTBOUND), "linkName", name);
      assertEquals(Action.CREATE, new Stack(lab, name).up(program).done());
    }
    List<String> names =
        answer(GET_LINKS, owner()).get("links").items().stream()
            .map(link -> link.get("linkName").text())
            .toList();
    assertEquals(List.of("a", "b"), names);
  }

  /** Platform keeps a nameless row of a source link that was deleted. */
  @Test
  void leftoversWithoutANameAreDropped() {
    Stack source = lab.created(SOURCE_OUTBOUND);
    assertEquals(Action.DELETE, source.destroy().done());
    assertEquals(List.of(), answer(GET_LINKS, owner()).get("links").items());
    lab.configure(lab.access());
    assertEquals(List.of(), listed("lkc-owner", 0));
  }

  @Test
  void linkThatVanishesMeanwhileIsLeftOut() {
    lab.created(DESTINATION_OUTBOUND);
    lab.simulator.addFault(
        Fault.once(
            Operation.READ,
            (call, next) -> {
              lab.link().delete();
              return next.handle(call);
            }));
    assertEquals(List.of(), answer(GET_LINKS, owner()).get("links").items());
  }

  @Test
  void accessComesFromTheConfigurationToo() {
    lab.created(DESTINATION_OUTBOUND);
    lab.configure(lab.access());
    Value id = Value.EMPTY.with("clusterId", Value.of("lkc-owner"));
    assertEquals(1, answer(GET_LINKS, id).get("links").items().size());
    assertEquals(
        "orders", answer(GET_LINK, id.with("linkName", Value.of("orders"))).get("linkName").text());
  }

  @Test
  void refusalsSaySo() {
    Value none = owner().with("linkName", Value.of("none"));
    assertEquals(Code.NOT_FOUND, refusal(none));
    lab.simulator.addFault(Fault.on(Operation.READ, Effects.reply(status401())));
    assertEquals(Code.UNAUTHENTICATED, refusal(none));
    assertEquals("linkName", ask(GET_LINK, owner()).getFailures(0).getProperty());
  }

  private static Reply status401() {
    return Reply.error(401, 40101, "Authentication failed");
  }

  @Test
  void listGivesWhatImportTakes() {
    lab.created(DESTINATION_OUTBOUND);
    lab.configure(lab.access());
    assertEquals(List.of("lkc-owner/orders orders"), listed("lkc-owner", 0));
    Stack stack = lab.stack();
    assertEquals(Action.READ, stack.importing("lkc-owner/orders").done());
    assertEquals(Code.INVALID_ARGUMENT, listRefusal(""));
    assertEquals(Code.INVALID_ARGUMENT, listRefusal("lkc-nobody"));
  }

  @Test
  void listStopsAtItsLimit() {
    for (String name : List.of("a", "b", "c")) {
      Value program = set(lab.program(DESTINATION_OUTBOUND), "linkName", name);
      assertEquals(Action.CREATE, new Stack(lab, name).up(program).done());
    }
    lab.configure(lab.access());
    assertEquals(List.of("lkc-owner/a a", "lkc-owner/b b"), listed("lkc-owner", 2));
  }

  private Code listRefusal(String cluster) {
    return assertThrows(StatusRuntimeException.class, () -> listed(cluster, 0))
        .getStatus()
        .getCode();
  }

  private List<String> listed(String cluster, long limit) {
    Value query = Value.EMPTY.with("clusterId", Value.of(cluster));
    ListRequest request =
        ListRequest.newBuilder()
            .setToken(ClusterLinkTable.TOKEN)
            .setQuery(ValueCodec.encode(query))
            .setLimit(limit)
            .build();
    List<String> found = new ArrayList<>();
    for (var all = lab.plugin().calls().list(request); all.hasNext(); ) {
      ListResponse.Result result = all.next().getResult();
      found.add(result.getId() + " " + result.getName());
    }
    return found;
  }
}
