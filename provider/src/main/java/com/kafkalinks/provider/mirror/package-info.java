/**
 * Mirror topics: the resource {@code MirrorTopic}, and the functions that look mirror topics up.
 */
package com.kafkalinks.provider.mirror;
