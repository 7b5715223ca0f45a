/**
 * The resource {@code ClusterLink}, and the functions that look links up: what the provider calls.
 */
package com.kafkalinks.provider.link;
