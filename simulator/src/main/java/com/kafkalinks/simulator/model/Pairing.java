package com.kafkalinks.simulator.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The health of one cluster's links, given the clusters and links at their remote end. */
final class Pairing {
  private static final String BAD_LOGIN = "AUTHENTICATION_ERROR";
  private static final String LOGIN_ADVICE = "Please check your API key and secret.";

  private final World world;
  private final Cluster home;

  Pairing(World world, Cluster home) {
    this.world = world;
    this.home = home;
  }

  /** The health of the link now, before anybody has noticed. */
  Health truth(Link link) {
    if (!home.outage().isServing()) {
      return Health.unavailable("TIMEOUT_ERROR", "The cluster of the link is down.");
    }
    if (link.isInbound()) {
      return inboundTruth(link);
    }
    Reach reach = reach(link.settings(), link.remoteClusterId());
    if (reach.cluster().isEmpty()) {
      return Health.unavailable(reach.error(), reach.reason());
    }
    Cluster remote = reach.cluster().get();
    if (isUnexpected(remote, link.remoteClusterId())) {
      return Health.unavailable("UNKNOWN", wrongCluster(link.remoteClusterId(), remote.id()));
    }
    if (loginRefused(link.settings(), remote).isPresent()) {
      return Health.unavailable(BAD_LOGIN, LOGIN_ADVICE);
    }
    return link.mode() == LinkMode.DESTINATION || remoteLink(link).isPresent()
        ? rested(link)
        : lone();
  }

  private Health inboundTruth(Link link) {
    boolean connected =
        remoteLink(link)
            .filter(remoteLink -> !remoteLink.link.isInbound())
            .filter(
                remoteLink ->
                    new Pairing(world, remoteLink.cluster).truth(remoteLink.link).isGood())
            .isPresent();
    return connected ? rested(link) : lone();
  }

  private static Health rested(Link link) {
    return link.settings().isOn(LinkSettings.PAUSED) ? Health.PAUSED : Health.ACTIVE;
  }

  private Health lone() {
    return Health.parse(world.knob(Knob.LONE_HEALTH));
  }

  /** The remote cluster; empty if neither this link nor one on the remote cluster names it. */
  Optional<Cluster> remote(Link link) {
    return Optional.ofNullable(link.remoteClusterId())
        .map(world.clusters()::get)
        .or(() -> remoteLink(link).map(Placed::cluster));
  }

  Reach reach(LinkSettings settings, String expectedId) {
    String servers = Optional.ofNullable(settings.value(LinkSettings.BOOTSTRAP)).orElse("");
    Reach found = Reach.of(world, servers, expectedId);
    return found
        .cluster()
        .flatMap(cluster -> contact(cluster, settings))
        .filter(contact -> !contact.isGood() && !contact.isRefused())
        .map(contact -> Reach.nothing(contact.error(), contact.reason()))
        .orElse(found);
  }

  static boolean isUnexpected(Cluster remote, String expectedId) {
    return expectedId != null && !remote.id().equals(expectedId);
  }

  static String wrongCluster(String expectedId, String foundId) {
    return "Expected cluster '%s' at the bootstrap servers, found '%s'."
        .formatted(expectedId, foundId);
  }

  /** Why the remote login is refused or, if the remote cluster connects back, the local one. */
  Optional<String> loginRefused(LinkSettings settings, Cluster remote) {
    boolean open = world.turned(Knob.PLAINTEXT, "accept");
    Optional<String> refused =
        remote.brokers().isPresent()
            ? refusal(contact(remote, settings))
            : new Login(settings, "").refusedBy(remote, open);
    if (refused.isPresent() || !needsLocalLogin(settings)) {
      return refused;
    }
    if (home.brokers().isPresent()) {
      return refusal(contact(home, local(home, settings)));
    }
    return new Login(settings, "local.").refusedBy(home, world.profile() == Profile.PLATFORM);
  }

  /** Settings of a client that reads the remote cluster as this link, or its other end, does. */
  Map<String, String> reader(Link link) {
    if (!link.isInbound()) {
      return link.settings().client("");
    }
    return remoteLink(link)
        .map(other -> local(other.cluster(), other.link().settings()))
        .orElse(Map.of());
  }

  /** The settings of a local login, for the first listener that takes it, or else for the last. */
  private static Map<String, String> local(Cluster cluster, LinkSettings settings) {
    Map<String, String> local = settings.client("local.");
    for (String listener : cluster.bootstrap()) {
      local.put(LinkSettings.BOOTSTRAP, listener);
      if (contact(cluster, local).filter(Contact::isGood).isPresent()) {
        return local;
      }
    }
    return local;
  }

  /** Keeps the topics of a remote cluster like those of its real brokers, by the link's login. */
  void followTopics(Link link) {
    if (!link.isInbound() && !link.isDeleted()) {
      reach(link.settings(), link.remoteClusterId())
          .cluster()
          .filter(remote -> remote.own().isEmpty())
          .ifPresent(
              remote ->
                  contact(remote, link.settings())
                      .ifPresent(contact -> new RealTopics(world, remote).follow(contact)));
    }
  }

  private static Optional<Contact> contact(Cluster remote, LinkSettings settings) {
    return remote.brokers().map(brokers -> brokers.contact(settings.client("")));
  }

  private static Optional<Contact> contact(Cluster cluster, Map<String, String> settings) {
    return cluster.brokers().map(brokers -> brokers.contact(settings));
  }

  private static Optional<String> refusal(Optional<Contact> contact) {
    return contact.filter(found -> !found.isGood()).map(Contact::reason);
  }

  /** Whether the remote cluster authenticates here with the link's local credentials. */
  static boolean needsLocalLogin(LinkSettings settings) {
    return settings.mode() == LinkMode.SOURCE
        || (settings.mode() == LinkMode.BIDIRECTIONAL
            && "INBOUND".equals(settings.value(LinkSettings.REMOTE_CONNECTION_MODE)));
  }

  /** A link and the cluster that has it. */
  record Placed(Cluster cluster, Link link) {}

  /** The matching link on the remote cluster. */
  Optional<Placed> remoteLink(Link link) {
    return remoteLink(link.name(), link.settings(), link.remoteClusterId());
  }

  Optional<Placed> remoteLink(String name, LinkSettings settings, String remoteId) {
    Collection<Cluster> places =
        remoteId == null
            ? world.clusters().values()
            : Optional.ofNullable(world.clusters().get(remoteId)).map(List::of).orElse(List.of());
    return places.stream()
        .filter(place -> place != home)
        .flatMap(place -> world.visible(place, name).map(l -> new Placed(place, l)).stream())
        .filter(placed -> !placed.link.isDeleted() && fits(settings, placed.link))
        .findFirst();
  }

  private boolean fits(LinkSettings settings, Link other) {
    boolean pointsHere =
        other.remoteClusterId() == null || other.remoteClusterId().equals(home.id());
    return pointsHere
        && switch (settings.mode()) {
          case BIDIRECTIONAL -> other.mode() == LinkMode.BIDIRECTIONAL;
          case SOURCE -> other.mode() == LinkMode.DESTINATION && other.isInbound();
          case DESTINATION -> other.mode() == LinkMode.SOURCE && settings.isInbound();
        };
  }
}
