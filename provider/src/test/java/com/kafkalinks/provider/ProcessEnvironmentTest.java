package com.kafkalinks.provider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessEnvironmentTest {
  @Test
  void readsUtf8WhateverTheLocaleIs() {
    Map<String, String> asJavaReadsIt = Map.of("KEYS", "sch?ssel", "LANG", "C");
    byte[] raw = "LANG=C\0KEYS=schlüssel=鍵\0".getBytes(UTF_8);

    Map<String, String> corrected = ProcessEnvironment.corrected(asJavaReadsIt, raw);

    assertEquals(Map.of("KEYS", "schlüssel=鍵", "LANG", "C"), corrected);
  }

  @Test
  void leavesOtherEncodingsToJava() {
    byte[] raw = "KEYS=schlüssel\0".getBytes(ISO_8859_1);
    Map<String, String> asJavaReadsIt = Map.of("KEYS", "schlüssel");
    assertEquals(asJavaReadsIt, ProcessEnvironment.corrected(asJavaReadsIt, raw));
  }
}
