/**
 * The adapter's port over HTTP and JSON; the only package that knows either.
 *
 * <p>{@link com.kafkalinks.adapter.rest.RestConnector} is the way in. Behind it {@code
 * RestClusterLinks} has one short method per operation, {@code RestTransport} makes one exchange,
 * {@code Retrying} repeats it, {@code Wire} holds the JSON and {@code ErrorMapping} says what an
 * error answer means.
 */
package com.kafkalinks.adapter.rest;
