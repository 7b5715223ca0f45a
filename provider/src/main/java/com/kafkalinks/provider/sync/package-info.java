/** What a link copies besides topics, as typed properties, and the settings that they write. */
package com.kafkalinks.provider.sync;
