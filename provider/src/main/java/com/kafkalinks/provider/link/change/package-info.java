/** Makes, changes and deletes links, and says in a plan what that would do. */
package com.kafkalinks.provider.link.change;
