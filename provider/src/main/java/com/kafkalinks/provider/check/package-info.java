/** Faults in what programs give. */
package com.kafkalinks.provider.check;
