/** Components that make both halves of a pair out of one resource. */
package com.kafkalinks.provider.component;
