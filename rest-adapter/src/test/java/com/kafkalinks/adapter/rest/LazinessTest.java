package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What costs time is done when it is needed. */
final class LazinessTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void loadsNoHttpOrJsonBeforeTheFirstCall() throws Exception {
    try (Recording loader = new Recording()) {
      Class<?> probe = loader.loadClass(Probe.class.getName());

      Object links = probe.getMethod("connect").invoke(null);

      assertNotNull(links);
      assertEquals(
          List.of(),
          loader.loaded.stream()
              .filter(c -> c.matches("(okhttp3|okio|kotlin|com.google).*"))
              .toList());
    }
  }

  @Test
  void usesAConnectionAgain() {
    for (int i = 0; i < 3; i++) {
      api.answers(200, "{\"data\":[]}").links().list(api.cancellation);
    }

    api.request();
    api.request();
    assertEquals(2, api.request().getExchangeIndex());
  }

  /** Runs among classes of its own. */
  public static final class Probe {
    private Probe() {}

    /** Opens a cluster. */
    public static ClusterLinks connect() {
      Connector connector = new RestConnector(Map.of());
      return connector
          .open(
              Api.access("https://host", Api.KEY, com.kafkalinks.adapter.ClusterAccess.Tls.SYSTEM),
              Connector.Limits.DEFAULT)
          .links();
    }
  }

  private static final class Recording extends URLClassLoader {
    private final List<String> loaded = new CopyOnWriteArrayList<>();

    Recording() {
      super(path(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      return super.findClass(name);
    }

    private static URL[] path() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Recording::url)
          .toArray(URL[]::new);
    }

    private static URL url(String entry) {
      try {
        return Path.of(entry).toUri().toURL();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
