/** A call and its reply, and the server that carries them: no notion of cluster links in here. */
package com.kafkalinks.simulator.http;
