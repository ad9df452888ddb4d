package io.cachedresult.benchmarks.tracking;

import io.cachedresult.benchmarks.measurements.Median;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import redis.embedded.RedisServer;
import redis.embedded.core.PortProvider;

/**
 * Measures what it costs a Redis server to notify many processes, each with a connection that uses
 * broadcast tracking, as in {@code cache-redis}. Prints tables for Markdown.
 *
 * <p>The clients run on the same machine and take CPU time from Redis, so delays and rates are
 * those of a server on a busy machine. CPU times are those of Redis alone.
 */
public final class TrackingLoad {

  private static final List<Integer> CONNECTIONS = List.of(100, 300, 1_000, 3_000, 10_000);
  private static final List<Integer> PREFIXES = List.of(1, 10, 100, 1_000);

  /** Determines the number of changes: all connections together receive about this many names. */
  private static final int NAMES = 1_000_000;

  private static final int LARGEST_NUMBER_OF_CHANGES = 5_000;
  private static final int PIPELINED = 100;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 5;
  private static final int SINGLE_COMMANDS = 5_000;
  private static final int CHANGES_WITHOUT_LISTENERS = 50_000;
  private static final int PREFIX_CLIENTS = 50;

  private TrackingLoad() {}

  /** Measures the numbers of connections that the arguments specify. */
  public static void main(String[] arguments) throws IOException {
    List<Integer> counts = arguments.length == 0
        ? CONNECTIONS
        : Arrays.stream(arguments).map(Integer::valueOf).toList();
    System.out.println("| connections | kB each | of these, for tracking | ms to the last, median |"
        + " 99% | pushes/s | CPU µs/push | pipelined: names/s | names/push | CPU µs/name |");
    System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (int count : counts) {
      withRedis(port -> measureConnections(port, count));
    }
    System.out.println();
    System.out.println("| prefixes of each connection | CPU µs/SET | B for each, per connection |");
    System.out.println("|--:|--:|--:|");
    withRedis(port -> measurePrefixes(port, 0));
    for (int count : PREFIXES) {
      withRedis(port -> measurePrefixes(port, count));
    }
    System.out.println();
    System.out.println("| heartbeats of a process | CPU µs |");
    System.out.println("|---|--:|");
    withRedis(TrackingLoad::measureHeartbeats);
    System.exit(0);
  }

  /** A measurement with a server of its own. */
  private interface Task {
    void run(int port) throws IOException;
  }

  private static void withRedis(Task task) throws IOException {
    int port = PortProvider.newEphemeralPortProvider().get();
    RedisServer redis = RedisServer.newRedisServer()
        .port(port)
        .bind("127.0.0.1")
        .setting("save \"\"")
        .setting("maxclients 20000")
        .build();
    redis.start();
    try {
      task.run(port);
    } finally {
      redis.stop();
    }
  }

  private static String prefix(int number) {
    return "cached-result:{space" + (10_000 + number) + "}";
  }

  private static String set(String prefix, int key) {
    return "SET " + prefix + ":" + (1_000_000 + key) + " value";
  }

  private static void measureConnections(int port, int count) throws IOException {
    try (RedisControl control = new RedisControl(port)) {
      double empty = control.settledMemory();
      try (TrackingClients clients = new TrackingClients(port, count)) {
        clients.greet();
        double connected = control.settledMemory();
        clients.track(List.of(prefix(0)));
        double tracking = control.settledMemory();

        int changes = Math.min(LARGEST_NUMBER_OF_CHANGES, NAMES / count);
        oneByOne(control, clients, WARM_UP);
        double withoutListeners = cpuOf(control, "SET other value");
        Load single = oneByOne(control, clients, changes);
        Load batches = pipelined(control, clients, Math.max(10, changes / PIPELINED));
        System.out.printf(
            "| %,d | %.1f | %.2f | %.2f | %.2f | %,.0f | %.2f | %,.0f | %.0f | %.3f |%n",
            count,
            (tracking - empty) / count / 1e3,
            (tracking - connected) / count / 1e3,
            single.percentile(0.5) / 1e6,
            single.percentile(0.99) / 1e6,
            single.pushes / single.seconds(),
            (single.cpuMicros - changes * withoutListeners) / single.pushes,
            batches.names / batches.seconds(),
            batches.names / batches.pushes,
            batches.cpuMicros / batches.names);
      }
    }
  }

  /** What the changes of a measurement caused, and how long each took, in nanoseconds. */
  private record Load(List<Double> durations, double names, double pushes, double cpuMicros) {

    double seconds() {
      return durations.stream().mapToDouble(Double::doubleValue).sum() / 1e9;
    }

    double percentile(double share) {
      List<Double> sorted = durations.stream().sorted().toList();
      return sorted.get((int) (share * (sorted.size() - 1)));
    }
  }

  /** Changes a key, and waits until all connections are notified; then the next one. */
  private static Load oneByOne(RedisControl control, TrackingClients clients, int changes)
      throws IOException {
    return load(control, clients, changes, 1);
  }

  /** The same, with many changes at once, which Redis combines. */
  private static Load pipelined(RedisControl control, TrackingClients clients, int batches)
      throws IOException {
    return load(control, clients, batches, PIPELINED);
  }

  private static Load load(RedisControl control, TrackingClients clients, int rounds, int changes)
      throws IOException {
    List<Double> durations = new ArrayList<>();
    long pushes = clients.pushes();
    long names = clients.names();
    double cpu = control.cpuMicros();
    List<String> commands =
        IntStream.range(0, changes).mapToObj(key -> set(prefix(0), key)).toList();
    for (int round = 1; round <= rounds; round++) {
      long begunAt = System.nanoTime();
      control.askAll(commands);
      clients.awaitNames(names + (long) round * changes * clients.count());
      durations.add((double) (System.nanoTime() - begunAt));
    }
    return new Load(
        durations,
        (double) clients.names() - names,
        (double) clients.pushes() - pushes,
        control.cpuMicros() - cpu);
  }

  /** Returns the CPU time of a command that is sent alone, in microseconds. */
  private static double cpuOf(RedisControl control, String command) throws IOException {
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double cpu = control.cpuMicros();
      for (int i = 0; i < SINGLE_COMMANDS; i++) {
        control.ask(command);
      }
      rounds.add((control.cpuMicros() - cpu) / SINGLE_COMMANDS);
    }
    return Median.of(rounds).orElseThrow();
  }

  /**
   * Measures the heartbeats: a process sends one of each kind every second, on its two connections.
   */
  private static void measureHeartbeats(int port) throws IOException {
    try (RedisControl control = new RedisControl(port)) {
      String touch = "EVAL \"return redis.call('PEXPIRE', KEYS[1], ARGV[1])\" 1 missing 1";
      System.out.printf("| PING | %.1f |%n", cpuOf(control, "PING"));
      System.out.printf("| script | %.1f |%n", cpuOf(control, touch));
    }
  }

  private static void measurePrefixes(int port, int count) throws IOException {
    try (RedisControl control = new RedisControl(port);
        TrackingClients clients = new TrackingClients(port, PREFIX_CLIENTS)) {
      clients.greet();
      double connected = control.settledMemory();
      if (count > 0) {
        clients.track(IntStream.range(0, count).mapToObj(TrackingLoad::prefix).toList());
      }
      double tracking = control.settledMemory();
      List<String> commands = IntStream.range(0, PIPELINED)
          .mapToObj(key -> set("cached-result:{other}", key))
          .toList();
      List<Double> rounds = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        double cpu = control.cpuMicros();
        for (int i = 0; i < CHANGES_WITHOUT_LISTENERS / PIPELINED; i++) {
          control.askAll(commands);
        }
        rounds.add((control.cpuMicros() - cpu) / CHANGES_WITHOUT_LISTENERS);
      }
      System.out.printf(
          "| %,d | %.2f | %.0f |%n",
          count,
          Median.of(rounds).orElseThrow(),
          count == 0 ? 0 : (tracking - connected) / count / PREFIX_CLIENTS);
    }
  }
}
