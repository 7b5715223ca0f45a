/** What a program must not say of a link, and what it had better not say. */
package com.kafkalinks.provider.link.rule;
