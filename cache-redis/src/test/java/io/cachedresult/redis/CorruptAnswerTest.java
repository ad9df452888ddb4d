package io.cachedresult.redis;

import static io.cachedresult.redis.TierFixture.SPACE;
import static io.cachedresult.redis.TierFixture.bytes;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.shared.SharedTier.Lookup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a tier with a server that answers as the test wants, or not at all. */
@Timeout(60)
class CorruptAnswerTest {

  private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
      "HELLO",
          "%3\r\n$7\r\nversion\r\n$5\r\n6.2.0\r\n$2\r\nid\r\n:1\r\n$4\r\nmode\r\n$10\r\nstandalone\r\n",
      "PING", "+PONG\r\n",
      "PTTL", ":1000\r\n",
      "EVAL", ":0\r\n"));
  private final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());

  CorruptAnswerTest() throws IOException {
    start(() -> {
      while (true) {
        Socket socket = server.accept();
        connections.incrementAndGet();
        start(() -> answer(socket));
      }
    });
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread = new Thread(() -> {
      try {
        task.run();
      } catch (IOException e) {
        // The test has ended.
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  private void answer(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int parts = Integer.parseInt(line.substring(1));
      String command = "";
      for (int i = 0; i < parts; i++) {
        char[] part = new char[Integer.parseInt(in.readLine().substring(1)) + 2];
        for (int j = 0; j < part.length; j++) {
          part[j] = (char) in.read();
        }
        command = i == 0 ? new String(part).strip() : command;
      }
      String answer = answers.getOrDefault(command, "+OK\r\n");
      socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
    }
  }

  private RedisTier connect() {
    return RedisTier.connect(
        "The URI", "redis://127.0.0.1:" + server.getLocalPort(), TierFixture.QUICK_HEARTBEAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":7\r\n",
        "+OK\r\n",
        "$-1\r\n",
        "*0\r\n",
        "*-1\r\n",
        "*1\r\n$1\r\nx\r\n",
        "*2\r\n:1\r\n:2\r\n",
        "*2\r\n$1\r\nx\r\n$1\r\nx\r\n",
        "*3\r\n$16\r\n0123456789abcdef\r\n:9\r\n+OK\r\n",
        "*3\r\n$16\r\n0123456789abcdef\r\n*1\r\n:1\r\n_\r\n",
        "-ERR secret\r\n"
      })
  void find_withACorruptAnswer_findsNothing(String answer) {
    answers.put("MGET", answer);
    answers.put("EVALSHA", answer);
    try (RedisTier tier = connect()) {
      TierFixture.awaitConnection(tier);

      assertThat(tier.find(SPACE, List.of(bytes("a"))).join()).containsExactly(Lookup.NOTHING);
      assertThat(tier.find(SPACE, List.of(bytes("a"), bytes("b"))).join())
          .containsExactly(Lookup.NOTHING, Lookup.NOTHING);
      tier.invalidate(SPACE, bytes("a")).join();
    }
  }

  @Test
  void connect_toASilentServer_isTriedAgain() {
    answers.put("HELLO", "");
    try (RedisTier tier = connect()) {
      Await.until("connected twice for each purpose", () -> connections.get() > 3);

      assertThat(tier.health().isBypassed()).isTrue();
    }
  }
}
