/**
 * Tables of properties, and what can be derived from a table alone. Depends on property values
 * only.
 */
package com.kafkalinks.pulumi.schema;
