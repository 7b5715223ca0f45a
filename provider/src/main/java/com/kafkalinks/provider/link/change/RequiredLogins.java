package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The logins without which no link can be created. */
public final class RequiredLogins {
  private RequiredLogins() {}

  /**
   * Refuses to create a link that lacks a login: one that connects needs to know how to log in, and
   * the cluster that is to own it needs a key. A program for a link that is there already may leave
   * both out.
   *
   * @throws Refused with everything that is missing
   */
  public static void require(LinkInputs inputs, Access access) {
    List<Value> blocks = List.of(inputs.values().get(inputs.pair().ownerBlock()));
    String missing =
        Stream.of(missingLogin(inputs), access.missing(inputs.owner().id(), blocks))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    if (!missing.isEmpty()) {
      throw new Refused(
          Reason.INVALID, "creating %s: %s".formatted(inputs.id().sentence(), missing));
    }
  }

  private static Optional<String> missingLogin(LinkInputs inputs) {
    boolean inConfig =
        inputs.config().keySet().stream().anyMatch(name -> SettingNames.saysHowToLogIn(name, ""));
    return inputs.pair().connects() && !inputs.remote().saysHowToLogIn() && !inConfig
        ? Optional.of(
            "`%s` has no login: give %s; if the cluster needs no login, set `securityProtocol` to PLAINTEXT."
                .formatted(inputs.pair().remoteBlock(), LoginKind.choice()))
        : Optional.empty();
  }
}
