package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Kafka cluster: who may log in, where it is reached, its links and topics. */
public final class Cluster {
  private final String id;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> logins = new TreeMap<>();
  private final Set<String> certificates = new LinkedHashSet<>();
  private final Set<String> mechanisms = new LinkedHashSet<>();
  private final Set<String> bootstrap = new LinkedHashSet<>();
  private final Map<String, Link> links = new TreeMap<>();
  private final Map<String, Topic> topics = new TreeMap<>();
  private final Map<String, Instant> doomedTopics = new TreeMap<>();
  private final List<Link> leftovers = new ArrayList<>();
  private Brokers brokers;
  private Contact.Span latest;
  private final Map<String, Long> forgotten = new TreeMap<>();
  private Outage outage = Outage.NONE;

  Cluster(String id) {
    this.id = id;
  }

  /** Id of the cluster. */
  public String id() {
    return id;
  }

  /** API keys with their secrets, good for the REST API and for SASL/PLAIN. */
  public Map<String, String> keys() {
    return keys;
  }

  /** Further logins by mechanism: user or client id, and its secret. */
  public Map<String, String> logins(String mechanism) {
    return logins.computeIfAbsent(mechanism, none -> new LinkedHashMap<>());
  }

  /** Client certificates (PEM) that are let in; empty means any, and clients without one too. */
  public Set<String> certificates() {
    return certificates;
  }

  boolean admits(String certificate) {
    return certificates.isEmpty() || certificates.contains(certificate);
  }

  /** SASL mechanisms that are switched on; empty means all. */
  public Set<String> mechanisms() {
    return mechanisms;
  }

  /** Where clients find it, {@code host:port}; empty means: at every host nobody else has. */
  public Set<String> bootstrap() {
    return bootstrap;
  }

  /** From now on real brokers decide about the logins and topics of this cluster. */
  public void backWith(Brokers real) {
    brokers = real;
  }

  /** The real brokers that back this cluster. */
  Optional<Brokers> brokers() {
    return Optional.ofNullable(brokers);
  }

  /**
   * Takes note of a look at its brokers; whether all of it is newer than the looks before. Looks
   * with the logins of several links overlap.
   */
  boolean isNews(Contact.Span look) {
    boolean news = latest == null || look.began() - latest.ended() >= 0;
    latest = news ? look : latest;
    return news;
  }

  /** What the simulator itself sees of its brokers; empty if there are none or it can't log in. */
  Optional<Contact> own() {
    return brokers().flatMap(Brokers::own).filter(Contact::isGood);
  }

  /** Takes note that its brokers have deleted this topic just now. */
  void forgetReal(String name) {
    forgotten.put(name, System.nanoTime());
  }

  /** Whether a look at its brokers may show a topic that was deleted meanwhile. */
  boolean isForgotten(String name, Contact.Span look) {
    return forgotten.containsKey(name) && look.began() - forgotten.get(name) < 0;
  }

  /** Topics by name, mirrors included. */
  public Map<String, Topic> topics() {
    return topics;
  }

  /** The link that fills this topic; empty if it is one of its own. */
  public Optional<Link> feeding(Topic topic) {
    return links.values().stream()
        .filter(
            link ->
                link.mirrors().values().stream().anyMatch(m -> m.isLive() && m.topic() == topic))
        .findFirst();
  }

  /** Finds the topic, or adds one without records. */
  public Topic declare(String name, int partitions, Instant now) {
    return topics.computeIfAbsent(name, n -> new Topic(n, partitions, now));
  }

  /** Deletes a topic, and the mirror with it whose topic it is. */
  void delete(String name, Instant now) {
    doomedTopics.put(name, now);
    mirrorsInto(topics.remove(name)).forEach(mirror -> mirror.delete(now));
  }

  /** Removes a topic and its mirror without a trace. */
  public void remove(String name) {
    Set<Mirror> mirrors = mirrorsInto(topics.remove(name)).collect(Collectors.toSet());
    links.values().forEach(link -> link.mirrors().values().removeAll(mirrors));
  }

  private Stream<Mirror> mirrorsInto(Topic topic) {
    return links.values().stream()
        .flatMap(link -> link.mirrors().values().stream())
        .filter(mirror -> mirror.topic() == topic);
  }

  /** Topics that were deleted, and when. */
  Map<String, Instant> doomedTopics() {
    return doomedTopics;
  }

  Map<String, Link> links() {
    return links;
  }

  /** The current outage. */
  public Outage outage() {
    return outage;
  }

  /** From now on this is wrong with it. */
  public void fail(Outage now) {
    outage = now;
  }

  /** Rows without a name that Platform keeps of deleted source links. */
  List<Link> leftovers() {
    return leftovers;
  }
}
