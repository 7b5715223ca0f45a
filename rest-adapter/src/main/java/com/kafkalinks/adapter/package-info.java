/**
 * The Cluster Linking REST API without HTTP or JSON in sight.
 *
 * <p>A {@link com.kafkalinks.adapter.Connector} opens a cluster; {@link
 * com.kafkalinks.adapter.ClusterLinks} has one method per operation of the API; {@link
 * com.kafkalinks.adapter.Creation} and {@link com.kafkalinks.adapter.LinkLookup} put them together
 * where one call does not tell the whole truth. All failures are a {@link
 * com.kafkalinks.adapter.ApiException} with a kind.
 */
package com.kafkalinks.adapter;
