package com.kafkalinks.provider.failover;

import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;

/**
 * The id of a failover group in Pulumi, {@code <link name>/<cluster id>/<cluster id>}, the cluster
 * ids in alphabetical order.
 *
 * @param linkName the cluster link
 * @param first the id that comes first
 * @param second the id that comes second
 */
record FailoverGroupId(String linkName, String first, String second) {
  private static final int LONGEST_SHOWN = 200;

  /** Puts the ids in order. */
  FailoverGroupId {
    if (first.compareTo(second) > 0) {
      String swapped = first;
      first = second;
      second = swapped;
    }
  }

  /**
   * Reads an id, with the clusters in either order. Cluster ids have no slash.
   *
   * @throws Refused if it is none
   */
  static FailoverGroupId parse(String id) {
    int last = id.lastIndexOf('/');
    int first = last < 1 ? -1 : id.lastIndexOf('/', last - 1);
    if (first < 1 || last == first + 1 || last == id.length() - 1) {
      throw refused(id);
    }
    String one = id.substring(first + 1, last);
    String other = id.substring(last + 1);
    if (one.equals(other)) {
      throw refused(id);
    }
    return new FailoverGroupId(id.substring(0, first), one, other);
  }

  private static Refused refused(String id) {
    String shown = id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "…" : id;
    return new Refused(
        Reason.INVALID,
        "\"%s\" is not the id of a failover group: write `<link name>/<cluster id>/<cluster id>`, for example `dr-link/lkc-east1/lkc-west1`."
            .formatted(shown));
  }

  @Override
  public String toString() {
    return linkName + "/" + first + "/" + second;
  }
}
