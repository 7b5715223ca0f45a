package com.kafkalinks.simulator.model;

import java.util.Optional;

/** Validates the creation of a link, in the order of the server's own checks. */
final class LinkCreation {
  private final World world;
  private final Cluster home;
  private final Pairing pairing;

  LinkCreation(World world, Cluster home) {
    this.world = world;
    this.home = home;
    this.pairing = new Pairing(world, home);
  }

  /** The link as it would be; throws {@link Refusal}. */
  Link check(NewLink requested) {
    checkName(requested.name());
    LinkSettings settings = new SettingRules(world).initial(requested.settings());
    checkPrefix(settings);
    String remoteId = checkIds(requested, settings);
    if (!settings.isInbound()) {
      checkConnection(settings, remoteId, requested.validateLink());
      remoteId = remoteId == null ? foundId(settings) : remoteId;
    }
    Optional<Link> remoteLink =
        pairing.remoteLink(requested.name(), settings, remoteId).map(Pairing.Placed::link);
    if (settings.mode() == LinkMode.SOURCE && remoteLink.isEmpty()) {
      throw LinkRefusals.noDestinationHalf(requested.name());
    }
    return new Link(requested.name(), linkId(requested, remoteLink), remoteId, settings, world);
  }

  private void checkName(String name) {
    if (name.isEmpty()) {
      throw LinkRefusals.invalidLinkName();
    }
    if (world.existing(home, name).isPresent()) {
      throw LinkRefusals.linkExists(name);
    }
  }

  private void checkPrefix(LinkSettings settings) {
    String prefix = settings.prefix();
    boolean taken =
        home.links().values().stream()
            .filter(link -> !link.isGoneAt(world.now(), world.timing()))
            .anyMatch(link -> link.settings().prefix().equals(prefix));
    if (taken && !prefix.isEmpty()) {
      throw Refusals.mapped("Cluster link prefix already exists: '" + prefix + "'.");
    }
  }

  private String checkIds(NewLink requested, LinkSettings settings) {
    boolean waits = settings.mode() == LinkMode.BIDIRECTIONAL && settings.isInbound();
    if (waits && requested.expectedIds().link() != null) {
      throw LinkRefusals.unexpectedLinkId();
    }
    String remoteId = requested.expectedIds().remoteOf(settings.mode());
    if (home.id().equals(remoteId)) {
      throw LinkRefusals.toItself(home.id());
    }
    return remoteId;
  }

  private void checkConnection(LinkSettings settings, String remoteId, boolean validate) {
    if (!settings.isSet(LinkSettings.BOOTSTRAP)) {
      throw Refusals.mapped("Missing required configuration \"bootstrap.servers\".");
    }
    Reach reach = pairing.reach(settings, remoteId);
    if (reach.cluster().filter(found -> found == home).isPresent()) {
      throw LinkRefusals.toItself(home.id());
    }
    if (validate) {
      validate(settings, remoteId, reach);
    }
  }

  private void validate(LinkSettings settings, String remoteId, Reach reach) {
    malformed(settings).ifPresent(LinkCreation::refuse);
    Cluster remote =
        reach.cluster().orElseThrow(() -> LinkRefusals.unreachable(reach.error(), reach.reason()));
    if (Pairing.isUnexpected(remote, remoteId)) {
      throw LinkRefusals.invalidLink(Pairing.wrongCluster(remoteId, remote.id()));
    }
    pairing
        .loginRefused(settings, remote)
        .ifPresent(
            reason -> {
              throw LinkRefusals.remoteRefused(reason);
            });
  }

  private static Optional<String> malformed(LinkSettings settings) {
    return new Login(settings, "").malformed().or(() -> new Login(settings, "local.").malformed());
  }

  private static void refuse(String reason) {
    throw LinkRefusals.invalidLink(reason);
  }

  private String foundId(LinkSettings settings) {
    return pairing.reach(settings, null).cluster().map(Cluster::id).orElse(null);
  }

  private LinkId linkId(NewLink requested, Optional<Link> remoteLink) {
    String expected = requested.expectedIds().link();
    if (expected == null) {
      return remoteLink.map(Link::id).orElseGet(world::newLinkId);
    }
    LinkId id = LinkId.parse(expected);
    if (remoteLink.filter(other -> !other.id().equals(id)).isPresent()) {
      throw Refusals.mapped(
          "Expected cluster link id " + expected + " differs from that of the remote link.");
    }
    return id;
  }
}
