package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.provider.cluster.PreviewAnswer;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkSettings;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource.Change;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets the server check what a preview shows. Only a refusal of the request itself, or of every
 * known key, fails the preview; whatever may look different by the time of the update, or is slow,
 * is a warning.
 */
public final class LinkPreview {
  /** Users are promised an answer within five seconds, the engine's own time included. */
  public static final Duration LIMIT = Duration.ofMillis(4500);

  private final LinkInputs inputs;
  private final ClusterLinks links;
  private final ProviderConfig config;
  private final Call call;
  private final Set<Kind> settled;

  /**
   * A check.
   *
   * @param settled refusals that an earlier step of this plan takes the reason from
   */
  public LinkPreview(
      LinkInputs inputs, ClusterLinks links, ProviderConfig config, Call call, Set<Kind> settled) {
    this.inputs = inputs;
    this.links = links;
    this.config = config;
    this.call = call;
    this.settled = settled;
  }

  /**
   * Has the server check a creation.
   *
   * @throws Refused if it will fail, or was carried out
   */
  public void create() {
    asking("creating", this::create);
  }

  private void create(Cancellation limit) {
    if (present(limit)) {
      nameTaken();
      return;
    }
    try {
      links.create(inputs.newLink(), Apply.VALIDATE_ONLY, limit);
    } catch (OperationException e) {
      if (!clear(e)) {
        stillAbsentAfter(e, limit);
      }
      throw e;
    }
    stillAbsent(limit);
  }

  /** Where this look fails too, or no time is left for it, the answer before it says more. */
  private void stillAbsentAfter(OperationException answer, Cancellation limit) {
    try {
      stillAbsent(limit);
    } catch (OperationException e) {
      answer.addSuppressed(e);
    }
  }

  /** Whether the server surely did nothing; a name that is taken now was free a moment before. */
  private static boolean clear(OperationException e) {
    return e instanceof ApiException answer
        && answer.clearlyRefused()
        && answer.kind() != Kind.NAME_TAKEN;
  }

  /** The server could not say more than that the name is taken, so it is not asked. */
  private void nameTaken() {
    if (!settled.contains(Kind.NAME_TAKEN)) {
      call.log()
          .warn(inputs.id().sentence() + ": " + ExistingLink.sentence(inputs, links, config, call));
    }
  }

  private boolean present(Cancellation limit) {
    try {
      links.read(inputs.name(), limit);
      return true;
    } catch (ApiException e) {
      if (e.kind() == Kind.NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  /**
   * A link that the check itself brought into being is left alone: nothing is deleted in a preview.
   */
  private void stillAbsent(Cancellation limit) {
    if (present(limit)) {
      throw new Refused(
          Reason.ABORTED,
          ("previewing %s: the server ignored `validate_only` and created the link. Import it with `pulumi import clusterlink:index:ClusterLink %s '%s'` or delete it, and set the provider's"
                  + " `checkInPreview` to false.")
              .formatted(inputs.id().sentence(), call.resourceName(), inputs.id()));
    }
  }

  /**
   * Has the server check an update.
   *
   * @throws Refused if it will fail
   */
  public void update(Change change) {
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
    Operation operation = inputs.id().operation(doing, call);
    try (Cancellation limit = call.cancellation().within(LIMIT)) {
      question.accept(limit);
    } catch (OperationException e) {
      PreviewAnswer answer = PreviewAnswer.of(e);
      if (answer == PreviewAnswer.FAILS) {
        throw operation.refused(e, "the server refuses it: " + Advice.sentence(e));
      }
      if (!isSettled(e)) {
        call.log().warn(answer.warning(doing + " " + operation.what(), e));
      }
    }
  }

  private boolean isSettled(OperationException e) {
    return e instanceof ApiException answer && settled.contains(answer.kind());
  }
}
