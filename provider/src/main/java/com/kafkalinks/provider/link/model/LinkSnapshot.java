package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.operation.Cancellation;
import java.util.List;
import java.util.Optional;

/**
 * What the server shows of a link.
 *
 * @param link the link
 * @param settings its settings
 */
public record LinkSnapshot(ClusterLink link, LiveSettings settings) {

  /**
   * Reads a link and its settings, both at once. A failure of the link is reported before one of
   * its settings; without the link they are not waited for.
   *
   * @throws com.kafkalinks.adapter.ApiException as {@link LinkLookup#find} and {@link
   *     ClusterLinks#settings}
   */
  public static Optional<LinkSnapshot> of(
      ClusterLinks links, String name, Cancellation cancellation) {
    try (ParallelCall<List<Setting>> settings =
        ParallelCall.start(cancellation, end -> links.settings(name, end))) {
      return LinkLookup.find(links, name, cancellation)
          .map(link -> new LinkSnapshot(link, new LiveSettings(settings.answer())));
    }
  }
}
