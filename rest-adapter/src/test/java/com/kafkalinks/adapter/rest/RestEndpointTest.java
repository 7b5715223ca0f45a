package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RestEndpointTest {
  @ParameterizedTest
  @CsvSource({
    "https://host,                  https://host/kafka/v3",
    "https://host/,                 https://host/kafka/v3",
    "https://host:443,              https://host:443/kafka/v3",
    "HTTPS://host///,               https://host/kafka/v3",
    "http://host:8090/kafka,        http://host:8090/kafka/v3",
    "http://host:8090/kafka/,       http://host:8090/kafka/v3",
    "http://host:8090/kafka/v3,     http://host:8090/kafka/v3",
    "http://host:8090/kafka/v3//,   http://host:8090/kafka/v3",
    "http://host:8082/v3,           http://host:8082/v3",
    "https://gw/team/eu,            https://gw/team/eu/kafka/v3",
    "https://gw/team/eu/v3,         https://gw/team/eu/v3",
    "https://gw/notkafka,           https://gw/notkafka/kafka/v3",
    "https://gw/a%2Fb/kafka,        https://gw/a%2Fb/kafka/v3",
    "http://[::1]:8090,             http://[::1]:8090/kafka/v3",
    "http://kafka_rest:8090,        http://kafka_rest:8090/kafka/v3",
    "' https://host ',              https://host/kafka/v3"
  })
  void completesTheBasePath(String restEndpoint, String base) {
    assertEquals(base + "/clusters/lkc-1", RestEndpoint.of(restEndpoint, "lkc-1").cluster());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "host",
        "host:443",
        "pkc-1.example:9092",
        "SASL_SSL://host:9092",
        "ftp://host",
        "https:",
        "https:host",
        "https://",
        "https:///kafka",
        "https://user:swordfish@host",
        "https://swordfish@host/kafka",
        "https://host?swordfish=1",
        "https://host/kafka#swordfish",
        "https://host:99999",
        "https://host:port",
        "https://ho st",
        "https://host/%zz",
        "https://host\\kafka"
      })
  void refusesWhatIsNoEndpointWithoutQuotingIt(String restEndpoint) {
    ApiException failure =
        assertThrows(ApiException.class, () -> RestEndpoint.of(restEndpoint, "lkc-1"));

    assertEquals(INVALID, failure.kind());
    assertFalse(failure.toString().contains("swordfish"), failure.toString());
  }

  @Test
  void percentEncodesTheClusterId() {
    assertEquals(
        "http://h/kafka/v3/clusters/a%2F..%2Fb", RestEndpoint.of("http://h", "a/../b").cluster());
  }

  @Test
  void refusesAnEmptyClusterId() {
    assertThrows(ApiException.class, () -> RestEndpoint.of("http://h", ""));
  }
}
