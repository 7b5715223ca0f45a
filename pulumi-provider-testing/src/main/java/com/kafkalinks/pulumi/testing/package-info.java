/** Fixtures for tests of providers: the plugin in this process, and the engine's end of calls. */
package com.kafkalinks.pulumi.testing;
