package com.kafkalinks.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTest {
  @Test
  void anEmptyProgramComesUp(@TempDir Path folder) {
    EngineStack stack = EngineStack.in(folder);
    stack.up().assertSucceeded();

    assertTrue(stack.exported().link().isEmpty());
  }
}
