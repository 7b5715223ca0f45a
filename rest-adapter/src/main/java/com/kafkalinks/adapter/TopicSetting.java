package com.kafkalinks.adapter;

/**
 * A setting of a topic as the API lists it.
 *
 * @param name for example {@code retention.ms}
 * @param value the value, empty where the API gives none
 * @param isDefault whether nobody set it on the topic
 * @param readOnly whether the server refuses changes
 */
public record TopicSetting(String name, String value, boolean isDefault, boolean readOnly) {}
