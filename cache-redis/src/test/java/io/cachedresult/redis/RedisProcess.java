package io.cachedresult.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import redis.embedded.core.ExecutableProvider;

/** A real Redis server on a free port, with a client to control it. */
final class RedisProcess implements AutoCloseable {

  /** Which program is started. */
  enum Version {
    EMBEDDED_6_2,
    INSTALLED;

    private Path program() throws IOException {
      if (this == EMBEDDED_6_2) {
        return ExecutableProvider.newJarResourceProvider().get().toPath();
      }
      List<Path> found = Stream.of("/usr/bin", "/usr/local/bin")
          .flatMap(
              folder -> Stream.of("redis-server", "valkey-server").map(Path.of(folder)::resolve))
          .filter(Files::isExecutable)
          .toList();
      Assumptions.assumeFalse(found.isEmpty(), "There is no redis-server or valkey-server.");
      return found.get(0);
    }
  }

  private final Path program;
  private final int port = freePort();
  private List<String> settings;
  private Process process;
  private String before = "redis://";
  private String after = "";
  private RedisClient client;
  private RedisCommands<String, String> commands;

  private RedisProcess(Path program, String... settings) throws IOException {
    this.program = program;
    this.settings = List.copyOf(Arrays.asList(settings));
  }

  static RedisProcess start(Version version, String... settings) throws IOException {
    RedisProcess redis = new RedisProcess(version.program(), settings);
    redis.start();
    return redis;
  }

  static RedisProcess startWithPassword(String password) throws IOException {
    RedisProcess redis =
        new RedisProcess(Version.EMBEDDED_6_2.program(), "--requirepass", password);
    redis.before = "redis://default:" + password + "@";
    redis.start();
    return redis;
  }

  /** Starts a server with TLS, and a certificate that nobody has signed. */
  static RedisProcess startWithTls() throws IOException {
    Path folder = Files.createTempDirectory("redis");
    Process openssl = new ProcessBuilder(
            ("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
                    + " -keyout key.pem -out cert.pem")
                .split(" "))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    Assumptions.assumeTrue(openssl.onExit().join().exitValue() == 0, "There is no openssl.");
    RedisProcess redis = new RedisProcess(Version.INSTALLED.program());
    redis.settings = List.of(
        "--port",
        "0",
        "--tls-port",
        String.valueOf(redis.port),
        "--tls-cert-file",
        folder.resolve("cert.pem").toString(),
        "--tls-key-file",
        folder.resolve("key.pem").toString(),
        "--tls-ca-cert-file",
        folder.resolve("cert.pem").toString(),
        "--tls-auth-clients",
        "no");
    redis.before = "rediss://";
    redis.after = "?verifyPeer=NONE";
    redis.start();
    return redis;
  }

  void start() throws IOException {
    List<String> command = new ArrayList<>(List.of(
        program.toString(), "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", ""));
    command.addAll(settings);
    process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .directory(Files.createTempDirectory("redis").toFile())
        .start();
    client = RedisClient.create(RedisURI.create(uri()));
    Await.until("the server answers", () -> {
      try {
        commands = client.connect().sync();
        return commands.ping().equals("PONG");
      } catch (RuntimeException e) {
        return false;
      }
    });
  }

  void stop() {
    client.shutdown(0, 1, TimeUnit.SECONDS);
    process.destroyForcibly().onExit().join();
  }

  /** Returns the address of the server for another user. */
  String uri(String user, String userPassword) {
    return uri().replace("redis://", "redis://" + user + ":" + userPassword + "@");
  }

  /** Returns a client that sees everything. */
  RedisCommands<String, String> commands() {
    return commands;
  }

  String uri() {
    return before + "127.0.0.1:" + port + after;
  }

  /** Stops the process without ending it: connections stay, and nothing is answered. */
  void suspend() throws IOException {
    signal("-STOP");
  }

  void resume() throws IOException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException {
    new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
        .start()
        .onExit()
        .join();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    resume();
    stop();
  }
}
