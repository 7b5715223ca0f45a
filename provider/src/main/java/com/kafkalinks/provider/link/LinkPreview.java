package com.kafkalinks.provider.link;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.Cancellation;
import com.kafkalinks.adapter.ClusterLinkException;
import com.kafkalinks.adapter.ClusterLinkException.Kind;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.adapter.Mirror;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.provider.core.Call;
import com.kafkalinks.provider.core.Refused;
import com.kafkalinks.provider.core.Resource.Change;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets the server check what a preview shows. Only a refusal of the request itself fails the
 * preview; whatever may look different by the time of the update, or is slow, is a warning.
 */
final class LinkPreview {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final LinkInputs inputs;
  private final ClusterLinks links;
  private final Call call;

  LinkPreview(LinkInputs inputs, ClusterLinks links, Call call) {
    this.inputs = inputs;
    this.links = links;
    this.call = call;
  }

  void create() {
    asking("creating", this::create);
  }

  private void create(Cancellation limit) {
    boolean before = present(limit);
    if (before) {
      replacement(limit);
      return;
    }
    ClusterLinkException refusal = null;
    try {
      links.create(inputs.newLink(), Apply.VALIDATE_ONLY, limit);
    } catch (ClusterLinkException e) {
      refusal = e;
    }
    stillAbsent(limit);
    if (refusal != null) {
      throw refusal;
    }
  }

  /**
   * The engine previews a replacement while the old link stands: the name is taken, and the server
   * could not say more.
   */
  private void replacement(Cancellation limit) {
    List<Mirror> live =
        links.mirrors(inputs.name(), limit).stream().filter(mirror -> !mirror.stopped()).toList();
    String mirrors =
        live.isEmpty() ? "no live mirror topics are on it" : MirrorCount.sentence(live);
    call.log()
        .warn(
            "%s exists already: this works only if it is replaced or deleted first; %s."
                .formatted(inputs.id().sentence(), mirrors));
  }

  private boolean present(Cancellation limit) {
    return LinkLookup.find(links, inputs.name(), limit).isPresent();
  }

  /**
   * A link that the check itself brought into being is left alone: nothing is deleted in a preview.
   */
  private void stillAbsent(Cancellation limit) {
    if (present(limit)) {
      throw new Refused(
          Kind.MALFORMED,
          ("previewing %s: the server ignored `validate_only` and created the link. Take it over with"
                  + " `pulumi import clusterlink:index:ClusterLink <resource name> '%s'` or delete it, and set the provider's"
                  + " `checkInPreview` to false.")
              .formatted(inputs.id().sentence(), inputs.id()));
    }
  }

  void update(Change change) {
    asking("changing", limit -> update(change, limit));
  }

  private void update(Change change, Cancellation limit) {
    LiveSettings live = new LiveSettings(links.settings(inputs.name(), limit));
    LinkSettings old = LinkSettings.of(LinkInputs.of(change.oldState()));
    List<SettingChange> changes = new SettingPlan(old, LinkSettings.of(inputs), live).changes();
    if (!changes.isEmpty()) {
      links.alter(inputs.name(), changes, Apply.VALIDATE_ONLY, limit);
    }
  }

  private void asking(String doing, Consumer<Cancellation> question) {
    String what = "%s %s".formatted(doing, inputs.id().sentence());
    try (Cancellation limit = call.cancellation().within(LIMIT)) {
      question.accept(limit);
    } catch (ClusterLinkException e) {
      if (e.kind() == Kind.INVALID && e.status() == 400) {
        throw new Refused(e.kind(), what + " will fail: " + Advice.sentence(e), e);
      }
      call.log()
          .warn("the server could not check %s in preview: %s".formatted(what, Advice.sentence(e)));
    }
  }
}
