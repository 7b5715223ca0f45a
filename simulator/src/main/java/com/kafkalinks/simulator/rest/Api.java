package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.http.Handler;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Refusal;
import com.kafkalinks.simulator.model.Refusals;
import com.kafkalinks.simulator.model.World;
import java.util.List;
import java.util.Optional;

/** The whole API: lets one caller at a time into the world. */
public final class Api implements Handler {
  private static final String PLAN = "/openapi.yaml";

  private final World world;
  private final AuthKind auth;

  /** The API of this world. */
  public Api(World world, AuthKind auth) {
    this.world = world;
    this.auth = auth;
  }

  /**
   * What a call is about.
   *
   * @param operation which operation it means; empty if none
   * @param cluster which cluster it is for; empty if for none that there is
   */
  public record Target(Optional<Operation> operation, Optional<Cluster> cluster) {}

  /** What a call is about. */
  public Target target(Call call) {
    try {
      Routes.Match match = Routes.find(call.method(), call.segments());
      synchronized (world) {
        return new Target(
            Optional.of(match.route().operation()),
            match.names().stream().findFirst().map(world.clusters()::get));
      }
    } catch (Refusal none) {
      return new Target(Optional.empty(), Optional.empty());
    }
  }

  @Override
  public Reply handle(Call call) {
    if (call.uri().getPath().equals(PLAN)) {
      return Reply.of(200, "application/yaml", OpenApi.text());
    }
    try {
      Routes.Match match = Routes.find(call.method(), call.segments());
      synchronized (world) {
        world.settle();
        return match.route().handler().apply(admit(call, match.names()));
      }
    } catch (Refusal refused) {
      Reply reply = Reply.error(refused.status(), refused.errorCode(), refused.getMessage());
      return refused.status() == 405
          ? reply.with("Allow", String.join(", ", Routes.methods(call.segments())))
          : reply;
    }
  }

  /** A key of another cluster is no key here; an unknown cluster shows only to known callers. */
  private Request admit(Call call, List<String> names) {
    Caller caller = Caller.of(call.authorization());
    if (world.clusters().values().stream().noneMatch(any -> caller.mayEnter(any, auth))) {
      throw Refusals.badKey();
    }
    Access access = cluster -> caller.mayEnter(cluster, auth);
    if (names.isEmpty()) {
      return new Request(world, null, names, call, access);
    }
    Cluster cluster = world.clusters().get(names.get(0));
    if (cluster == null) {
      throw Refusals.noCluster(names.get(0));
    }
    if (!access.isOpen(cluster)) {
      throw Refusals.badKey();
    }
    return new Request(world, cluster, names.subList(1, names.size()), call, access);
  }
}
