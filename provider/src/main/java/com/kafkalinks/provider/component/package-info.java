/** Components that create both sides of a link as one resource. */
package com.kafkalinks.provider.component;
