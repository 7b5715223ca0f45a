/** The provider's configuration. */
package com.kafkalinks.provider.config;
