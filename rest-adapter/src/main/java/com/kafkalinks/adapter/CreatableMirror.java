package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.BEING_DELETED;
import static com.kafkalinks.adapter.ApiException.Kind.LINK_UNRESOLVED;

import com.kafkalinks.operation.Cancellation;

/**
 * A mirror topic to create.
 *
 * @param grace how long a link may be unknown that no list has
 */
record CreatableMirror(
    KafkaCluster cluster, String linkName, NewMirrorTopic topic, Cancellation grace)
    implements Creatable {
  @Override
  public String noun() {
    return "mirror topic";
  }

  @Override
  public String title() {
    return "mirror topic named '" + topic.expectedName() + "'";
  }

  @Override
  public void read(Cancellation cancellation) {
    cluster.mirrorTopics().read(linkName, topic.expectedName(), cancellation);
  }

  /** Nobody else's: the name was free before the create, and the source topic is the same. */
  @Override
  public boolean isThere(Cancellation cancellation) {
    return MirrorLookup.find(cluster, linkName, topic.expectedName(), cancellation)
        .filter(mirror -> mirror.sourceTopic().equals(topic.sourceTopic()))
        .isPresent();
  }

  @Override
  public void post(Cancellation cancellation) {
    cluster.mirrorTopics().create(linkName, topic, cancellation);
  }

  @Override
  public boolean tooEarly(ApiException refusal, Cancellation cancellation) {
    return refusal.kind() == BEING_DELETED
        || (refusal.kind() == LINK_UNRESOLVED && mayResolve(cancellation));
  }

  private boolean mayResolve(Cancellation cancellation) {
    return !grace.remaining().isZero()
        || LinkLookup.listed(cluster.links(), linkName, cancellation);
  }

  @Override
  public String waitedInVain(ApiException refusal) {
    return refusal.kind() == BEING_DELETED
        ? "the deleted topic of that name did not go in time"
        : "the cluster link was not ready for mirror topics in time";
  }
}
