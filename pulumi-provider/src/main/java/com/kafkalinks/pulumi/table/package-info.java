/** Faults in what programs give. */
package com.kafkalinks.pulumi.table;
