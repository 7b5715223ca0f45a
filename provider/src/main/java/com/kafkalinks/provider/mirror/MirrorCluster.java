package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorLookup;
import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.adapter.TopicLookup;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import java.time.Duration;
import java.util.Optional;

/**
 * The cluster that has a mirror topic, and what its link says of the topics that it mirrors.
 *
 * @param kafka the cluster
 * @param linkName the link
 * @param call the request that it is asked for
 */
record MirrorCluster(KafkaCluster kafka, String linkName, Call call) {
  private static final String PREFIX = "cluster.link.prefix";
  private static final String PAUSED = "cluster.link.paused";
  private static final Duration LINK_APPEARS = Duration.ofSeconds(30);

  /** Reads the mirror topic, as it is at the moment. */
  MirrorTopic read(String topic) {
    return kafka.mirrorTopics().read(linkName, topic, call.cancellation());
  }

  /** The mirror topic; empty where it is proved that the link has none of this name. */
  Optional<MirrorTopic> find(String topic) {
    return MirrorLookup.find(kafka, linkName, topic, call.cancellation());
  }

  /** The topic of this name, a mirror topic or not; empty where it is proved that there is none. */
  Optional<Topic> findTopic(String topic) {
    return TopicLookup.find(kafka.topics(), topic, call.cancellation());
  }

  /** A live mirror topic of this name that another link keeps. */
  Optional<MirrorTopic> keptByAnotherLink(String topic) {
    return kafka.mirrorTopics().listAll(Optional.empty(), call.cancellation()).stream()
        .filter(mirror -> mirror.name().equals(topic) && !mirror.linkName().equals(linkName))
        .filter(mirror -> !mirror.stopped())
        .findFirst();
  }

  /**
   * Refuses a topic that another link mirrors now.
   *
   * @param doing what is being done, as the beginning of a sentence
   * @throws Refused if another link keeps a live mirror topic of this name
   */
  void refuseOtherLink(String doing, MirrorTopicId id) {
    keptByAnotherLink(id.topicName())
        .ifPresent(
            mirror -> {
              throw new Refused(
                  Reason.PRECONDITION,
                  "%s %s: the topic is a mirror topic of cluster link '%s' now. Remove the resource from the state with `pulumi state delete`."
                      .formatted(doing, id.sentence(), mirror.linkName()));
            });
  }

  /** What precedes the source topic's name in that of every mirror topic of the link. */
  String prefix() {
    return setting(PREFIX);
  }

  /** As {@link #prefix}; a link that was just created may take a moment to be known everywhere. */
  String prefixOnceKnown() {
    try (Cancellation appears = call.cancellation().within(LINK_APPEARS)) {
      return Polling.DEFAULT.until(() -> prefixIfKnown(appears), call.cancellation());
    }
  }

  private Optional<String> prefixIfKnown(Cancellation appears) {
    try {
      return Optional.of(prefix());
    } catch (ApiException e) {
      boolean settling = e.kind() == Kind.NOT_FOUND && !appears.remaining().isZero();
      if (!settling && e.kind().retry() == ApiException.Retry.NEVER) {
        throw e;
      }
      call.log().status("waiting until cluster link '%s' can be read".formatted(linkName));
      return Optional.empty();
    }
  }

  /** What the mirror topic is; the link is asked only where that makes a difference. */
  LiveStatus status(MirrorTopic topic) {
    boolean linkPaused =
        topic.status() == MirrorStatus.PAUSED && setting(PAUSED).equalsIgnoreCase("true");
    return LiveStatus.of(topic.status(), linkPaused);
  }

  private String setting(String name) {
    return kafka.links().settings(linkName, call.cancellation()).stream()
        .filter(setting -> setting.name().equals(name))
        .map(Setting::value)
        .findFirst()
        .orElse("");
  }
}
