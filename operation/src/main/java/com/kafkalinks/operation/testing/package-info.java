/** For tests of whatever waits. */
package com.kafkalinks.operation.testing;
