package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import java.util.List;

/**
 * The cluster links of one Kafka cluster: the operations of Confluent's Cluster Linking API (Kafka
 * REST v3), one method each.
 *
 * <p>Every method takes the {@link Cancellation} of the operation it serves: its deadline bounds
 * the call with all its retries, and a cancel reaches into a call in flight. Every method may throw
 * {@link ApiException} of kind {@code KEY_REFUSED}, {@code DENIED}, {@code WRONG_PLACE}, {@code
 * THROTTLED}, {@code UNAVAILABLE}, {@code UNREACHABLE} or {@code MALFORMED}, other kinds being
 * named at the method, and {@link com.kafkalinks.operation.Ended} when the operation ends first.
 * Instances are safe for use by many threads.
 *
 * @see <a href="https://docs.confluent.io/cloud/current/api.html#tag/Cluster-Linking-(v3)">Cluster
 *     Linking (v3)</a>
 */
public interface ClusterLinks {

  /**
   * Creates a link: {@code POST …/links?link_name=…}. Not repeated after an unclear answer ({@code
   * UNAVAILABLE}), because the link may have come into being: see {@link Creation}. The link need
   * not be readable when this returns.
   *
   * @throws ApiException {@code INVALID}, {@code NAME_TAKEN}, {@code PREFIX_TAKEN}, {@code
   *     REMOTE_LINK_MISSING}, {@code REMOTE_REFUSED}
   */
  void create(NewLink link, Apply apply, Cancellation cancellation);

  /**
   * Reads a link with its tasks: {@code GET …/links/{name}?include_tasks=true}.
   *
   * @throws ApiException {@code NOT_FOUND} if the API says that the link is not there; whether that
   *     can be believed is for {@link LinkLookup}
   */
  ClusterLink read(String name, Cancellation cancellation);

  /**
   * Lists the cluster's links: {@code GET …/links}. Rows without a name (leftovers in state {@code
   * UNMANAGED_SOURCE}, which cannot be addressed) are left out. Tasks are not filled.
   */
  List<ClusterLink> list(Cancellation cancellation);

  /**
   * Deletes a link: {@code DELETE …/links/{name}}. The link may be readable for a while after this
   * returns.
   *
   * @param force delete although mirror topics are live
   * @throws ApiException {@code NOT_FOUND}, also where a repeated request finds the work of the
   *     first done; {@code DENIED}, also where mirror topics are in the way
   */
  void delete(String name, boolean force, Apply apply, Cancellation cancellation);

  /**
   * Lists every setting of a link, defaults included: {@code GET …/links/{name}/configs}.
   *
   * @throws ApiException {@code NOT_FOUND}
   */
  List<Setting> settings(String name, Cancellation cancellation);

  /**
   * Sets and resets settings in one call: {@code PUT …/links/{name}/configs:alter}; one call per
   * setting where the server does not know that one (405). Not documented as all-or-nothing, and
   * some servers drop writes in silence: read the settings afterwards, also after an error.
   *
   * @param changes not empty
   * @throws ApiException {@code NOT_FOUND}, {@code INVALID}
   */
  void alter(String name, List<SettingChange> changes, Apply apply, Cancellation cancellation);
}
