package com.kafkalinks.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Empty;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pulumirpc.ResourceProviderGrpc;

/** The plugin as a process of its own. */
class MainTest {
  private static final long PATIENCE_SECONDS = 60;

  private final List<ProcessHandle> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(ProcessHandle::destroyForcibly);
  }

  private static List<String> command(Class<?> main, String... arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", classes));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    started.add(process.toHandle());
    return process;
  }

  private static String firstLine(Process process) throws IOException {
    InputStream output = process.getInputStream();
    return new BufferedReader(new InputStreamReader(output, UTF_8)).readLine();
  }

  @Test
  void printsItsPortAndServesOnTheLoopbackOnly() throws IOException {
    Process plugin = start(command(Main.class, "--logtostderr", "-v=9"));
    String line = firstLine(plugin);
    assertTrue(line.matches("[1-9]\\d{0,4}"), line);
    int port = Integer.parseInt(line);
    assertEquals(Version.current(), version(port));
    for (InetAddress address : otherAddresses()) {
      assertThrows(IOException.class, () -> new Socket(address, port).close(), address::toString);
    }
  }

  @Test
  void printsItsPortInPlainBytesWhateverTheEncodingIs() throws IOException {
    List<String> command = command(Main.class);
    command.addAll(1, List.of("-Dfile.encoding=UTF-16", "-Dstdout.encoding=UTF-16"));

    String line = firstLine(start(command));

    assertTrue(line.matches("[1-9]\\d{0,4}"), line);
  }

  private static String version(int port) {
    ManagedChannel channel =
        OkHttpChannelBuilder.forAddress("127.0.0.1", port, InsecureChannelCredentials.create())
            .build();
    try {
      return ResourceProviderGrpc.newBlockingStub(channel)
          .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .getPluginInfo(Empty.getDefaultInstance())
          .getVersion();
    } finally {
      channel.shutdownNow();
    }
  }

  /** Addresses of this machine that others can reach. */
  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }

  @Test
  void endsWhenTheEngineIsGone() throws Exception {
    Process plugin;
    try (ServerSocket engine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      plugin = start(command(WatchfulMain.class, "127.0.0.1:" + engine.getLocalPort()));
      firstLine(plugin);
      assertTrue(plugin.isAlive());
    }
    assertEnds(plugin.toHandle());
  }

  @Test
  void endsWhenItsParentIsGone() throws Exception {
    List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$0\" \"$@\" & wait"));
    shell.addAll(command(WatchfulMain.class));
    Process parent = start(shell);
    firstLine(parent);
    ProcessHandle plugin = parent.children().findFirst().orElseThrow();
    started.add(plugin);
    parent.destroyForcibly();
    assertEnds(plugin);
  }

  private static void assertEnds(ProcessHandle process) throws Exception {
    CompletableFuture<ProcessHandle> end = process.onExit();
    try {
      end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("the plugin lives on", e);
    }
  }
}
