package com.kafkalinks.adapter;

import com.kafkalinks.adapter.ClusterAccess.Login;
import java.util.List;

/**
 * One Kafka cluster, reached through its REST API.
 *
 * <p>Where the cluster refuses a login (401/40101), the next known one of its {@link ClusterAccess}
 * is tried, whichever port is asked; the one that worked is tried first from then on. Any other
 * refusal, such as a lack of rights, is final. If every login is refused, the refusal of the first
 * one is thrown. Instances are safe for use by many threads.
 */
public interface KafkaCluster {

  /** Its cluster links. */
  ClusterLinks links();

  /** The mirror topics that its links keep on it. */
  MirrorTopics mirrorTopics();

  /** Its topics, mirror topics included. */
  Topics topics();

  /**
   * The logins that the cluster refused so far and in whose place another known one worked, in the
   * order in which they were refused. Empty while the first login works, and also where none does.
   */
  List<Login> refused();
}
