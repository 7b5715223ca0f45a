/** Values of properties: depends on nothing of ours. */
package com.kafkalinks.pulumi.value;
