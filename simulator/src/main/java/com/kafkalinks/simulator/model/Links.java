package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.stream.Stream;

/** What can be done to the links of one cluster. Every method may throw {@link Refusal}. */
public final class Links {
  private final World world;
  private final Cluster home;

  /** The links of this cluster. */
  public Links(World world, Cluster home) {
    this.world = world;
    this.home = home;
  }

  /** Every link that can be seen, nameless leftovers included. */
  public List<Link> list() {
    return Stream.concat(
            home.links().values().stream()
                .filter(link -> link.isVisibleAt(world.now(), world.timing())),
            home.leftovers().stream())
        .toList();
  }

  /** The link of this name. */
  public Link read(String name) {
    if (name.isEmpty()) {
      throw LinkRefusals.invalidLinkName();
    }
    return world.visible(home, name).orElseThrow(() -> LinkRefusals.noLink(world.profile(), name));
  }

  /** Makes a link, or only checks whether it could be made. */
  public void create(NewLink requested, boolean validateOnly) {
    Link link = new LinkCreation(world, home).check(requested);
    if (!world.isValidationOnly(validateOnly)) {
      home.links().put(link.name(), link);
      world.settle();
    }
  }

  /** Changes settings, or only checks whether they could be changed. */
  public void alter(String name, List<SettingChange> changes, boolean validateOnly) {
    Link link = read(name);
    try {
      new SettingRules(world).alter(link.settings(), changes, world.isValidationOnly(validateOnly));
    } finally {
      world.settle();
    }
  }

  /** Deletes a link, or only checks whether it could be deleted. */
  public void delete(String name, boolean force, boolean validateOnly) {
    Link link = read(name);
    long live = link.liveMirrors();
    if (live > 0 && !force && refusesWithMirrors()) {
      throw LinkRefusals.linkInUse(name, live);
    }
    if (!world.isValidationOnly(validateOnly) && !link.isDeleted()) {
      link.delete(world.now());
      leaveBehind(link);
      world.settle();
    }
  }

  private boolean refusesWithMirrors() {
    return world.profile() == Profile.PLATFORM
        || world.turned(Knob.CLOUD_DELETE_WITH_MIRRORS, "refuse");
  }

  private void leaveBehind(Link link) {
    if (world.turned(Knob.FORCED_MIRRORS, "remove")) {
      home.topics().keySet().removeAll(link.mirrors().keySet());
    }
    if (link.mode() == LinkMode.SOURCE && world.profile() == Profile.PLATFORM) {
      Link leftover = new Link("", link.id(), link.remoteClusterId(), link.settings(), world);
      leftover.force(new Health("UNMANAGED_SOURCE", Health.NO_ERROR, ""));
      home.leftovers().add(leftover);
    }
  }
}
