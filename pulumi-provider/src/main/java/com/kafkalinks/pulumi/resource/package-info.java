/** What a provider is, in plain values: resources, their verbs and how verbs fail. */
package com.kafkalinks.pulumi.resource;
