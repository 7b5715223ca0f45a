package com.kafkalinks.provider.link;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Memory;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;

/** Valid programs of every mode pair, and ways to change them; secrets come unmarked. */
public final class Programs {
  /** The cluster that owns the link. */
  public static final End OWNER =
      new End("lkc-owner", "https://owner.example:443", "owner.example:9092", "OKEY", "o-secret");

  /** The cluster at the far end. */
  public static final End OTHER =
      new End("lkc-other", "https://other.example:443", "other.example:9092", "FKEY", "f-secret");

  private Programs() {}

  /**
   * A cluster, as it can be told to a program.
   *
   * @param id its id
   * @param restEndpoint where it is managed
   * @param bootstrapEndpoint where links dial it
   * @param key the public part of its key
   * @param secret the secret part
   */
  public record End(
      String id, String restEndpoint, String bootstrapEndpoint, String key, String secret) {

    /** The block of a cluster that holds a link. */
    public Value asOwner() {
      return block("restEndpoint", restEndpoint).with("credentials", credentials());
    }

    /** The block of a cluster that a link dials. */
    public Value asOther() {
      return block("bootstrapEndpoint", bootstrapEndpoint).with("credentials", credentials());
    }

    /** The block of a cluster that a link waits for. */
    public Value asCaller() {
      return Value.EMPTY.with("id", Value.of(id));
    }

    private Value block(String name, String text) {
      return asCaller().with(name, Value.of(text));
    }

    private Value credentials() {
      return Value.EMPTY.with("key", Value.of(key)).with("secret", Value.of(secret));
    }
  }

  /** The smallest valid program of a pair, between {@link #OWNER} and {@link #OTHER}. */
  public static Value of(ModePair pair) {
    return of(pair, "orders", OWNER, OTHER);
  }

  /** The smallest valid program of a pair. */
  public static Value of(ModePair pair, String linkName, End owner, End other) {
    return Value.EMPTY
        .with("linkName", Value.of(linkName))
        .with("linkMode", unless(pair.linkMode(), "DESTINATION"))
        .with("connectionMode", unless(pair.connectionMode(), "OUTBOUND"))
        .with(pair.ownerBlock(), owner.asOwner())
        .with(pair.remoteBlock(), pair.connects() ? other.asOther() : other.asCaller());
  }

  private static Value unless(String text, String usual) {
    return text.equals(usual) ? Value.NULL : Value.of(text);
  }

  /** Reads JSON. */
  public static Value json(String text) {
    return JsonText.parse(text).orElseThrow();
  }

  /**
   * A program with one property changed.
   *
   * @param path for example {@code sourceKafkaCluster.id}, {@code config["acl.sync.ms"]}
   */
  public static Value set(Value program, String path, Value value) {
    return Values.put(program, PropertyPath.parse(path), value);
  }

  /** A program with one text changed. */
  public static Value set(Value program, String path, String text) {
    return set(program, path, Value.of(text));
  }

  /** A program without one property. */
  public static Value without(Value program, String path) {
    return set(program, path, Value.NULL);
  }

  /** The program as check hands it on: secrets marked. */
  public static Value checked(Value program) {
    return ClusterLinkCheck.mark(program);
  }

  /** A call that nobody cancels and nobody listens to. */
  public static Call call() {
    return call(Log.none());
  }

  /** A call that nobody cancels. */
  public static Call call(Log log) {
    String urn = "urn:pulumi:dev::shop::clusterlink:index:ClusterLink::orders";
    return new Call(urn, false, Cancellation.root(), log, new Memory());
  }
}
