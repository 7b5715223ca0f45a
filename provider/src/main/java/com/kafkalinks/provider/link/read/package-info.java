/** Reads links: what drifted, for a refresh; what a program would say, for an import. */
package com.kafkalinks.provider.link.read;
