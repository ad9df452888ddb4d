package io.cachedresult.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One process changes what another one reads. */
@Timeout(300)
class StaleReadsTest {

  private static final long READS = Long.getLong("stale.reads", 1_000_000);

  private static final int CHANGES = 3_000;

  /** What is promised without notifications. With them, it takes milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @TempDir
  private Path folder;

  @Test
  void reads_whileAnotherProcessChanges_areNeverOlderThanTheLimit() throws Exception {
    Path file = folder.resolve("ledger");
    try (RedisProcess redis = RedisProcess.start(RedisProcess.Version.EMBEDDED_6_2);
        RedisTier tier = TierFixture.connect(redis)) {
      CachedLedger ledger = new CachedLedger(
          file,
          CacheEnvironment.builder()
              .settings(Map.of())
              .registry(new CacheRegistry())
              .sharedTier(tier)
              .build());
      Process reader = startReader(file, redis);
      try (BufferedReader output = reader.inputReader(StandardCharsets.UTF_8)) {
        assertThat(output.readLine()).isEqualTo("ready");
        change(ledger, redis);
        ledger.end();

        String[] figures = output.readLine().split(" ");
        System.out.println("Oldest version read: " + Long.parseLong(figures[2]) / 1_000
            + " µs outdated, of " + figures[0] + " reads, " + figures[1] + " of them misses.");
        assertThat(Long.parseLong(figures[0])).isGreaterThanOrEqualTo(READS);
        assertThat(Long.parseLong(figures[1])).as("misses").isGreaterThan(CHANGES / 10);
        assertThat(Duration.ofNanos(Long.parseLong(figures[2]))).isLessThan(LIMIT);
        for (int key = 0; key < Ledger.KEYS; key++) {
          assertThat(ledger.version(key)).isEqualTo(ledger.currentVersion(key));
        }
      } finally {
        reader.destroyForcibly();
      }
    }
  }

  /** Changes keys in turn, and cuts all connections from time to time. */
  private static void change(CachedLedger ledger, RedisProcess redis) {
    for (int change = 1; change <= CHANGES; change++) {
      int key = change % Ledger.KEYS;
      ledger.change(key);
      ledger.confirm(key);
      ledger.version(key);
      if (change % 1_000 == 0) {
        redis
            .commands()
            .clientKill(io.lettuce.core.KillArgs.Builder.typeNormal().skipme());
      }
    }
  }

  private Process startReader(Path file, RedisProcess redis) throws IOException {
    return new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LedgerReader.class.getName(),
            file.toString(),
            redis.uri(),
            String.valueOf(READS)))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
