package com.kafkalinks.simulator.model;

import java.util.List;

/**
 * The request for a new link.
 *
 * @param expectedIds the cluster ids and the link id that the client expects
 * @param settings what to set
 * @param validateLink whether to look at the other cluster before saying yes
 */
public record NewLink(
    String name, ExpectedIds expectedIds, List<SettingChange> settings, boolean validateLink) {
  /** Copies the settings. */
  public NewLink {
    settings = List.copyOf(settings);
  }

  /** Ids in the body of a create, each null if absent. */
  public record ExpectedIds(String source, String destination, String remote, String link) {
    String remoteOf(LinkMode mode) {
      String named =
          switch (mode) {
            case DESTINATION -> source;
            case SOURCE -> destination;
            case BIDIRECTIONAL -> remote;
          };
      return named == null ? remote : named;
    }
  }
}
