package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:5, 127.0.0.1:5",
    "--logtostderr -v=9 127.0.0.1:5, 127.0.0.1:5",
    "--tracing http://collector:4317 127.0.0.1:5, 127.0.0.1:5",
    "--tracing collector:4317 127.0.0.1:5, 127.0.0.1:5",
    "--tracing collector:4317, ''",
    "--unknown flag 127.0.0.1:5, 127.0.0.1:5",
    "'', ''",
    "nonsense, ''",
    "-v=1:2, ''",
  })
  void findsTheEnginesAddressAmongItsArguments(String arguments, String address) {
    String[] split = Stream.of(arguments.split(" ", -1)).toArray(String[]::new);
    assertEquals(address, Plugin.engineAddress(split));
  }
}
