package io.cachedresult.integration.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cachedresult.integration.FakeTicker;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Replays recorded traces through a cached method. Up to 1,024 entries, the hit counts are those of
 * exact LRU; above, the hit rates are within 0.1 percentage points of it. The scan-resistant policy
 * has more hits. Skipped without the traces.
 */
class TraceReplayTest {

  private static final Path TRACES = Path.of("..", "..", "shared", "traces");

  @ParameterizedTest
  @CsvSource({
    "oltp, 1, 78",
    "oltp, 100, 75665",
    "oltp, 250, 150591",
    "oltp, 500, 214325",
    "oltp, 1000, 300122",
    "web12, 1, 5521",
    "web12, 75, 31769",
    "web12, 300, 46860",
    "glimpse, 250, 55",
    "glimpse, 500, 57",
    "glimpse, 750, 69",
    "glimpse, 1000, 674",
  })
  void replay_upTo1024Entries_hitsExactlyAsOftenAsLru(String trace, int size, long hits)
      throws IOException {
    assertThat(replay(trace, size).stats().hits()).isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource({
    "oltp, 2000, 388235",
    "oltp, 5000, 490443",
    "oltp, 10000, 554906",
    "oltp, 15000, 590851",
    "oltp, 186880, 727265",
    "web12, 1200, 63917",
    "web12, 3000, 73125",
    "web12, 13756, 81851",
    "glimpse, 1250, 1278",
    "glimpse, 1500, 2199",
    "glimpse, 1750, 2709",
    "glimpse, 2000, 3453",
    "glimpse, 2529, 3486",
  })
  void replay_moreEntries_isWithinATenthOfAPercentagePoint(String trace, int size, long hits)
      throws IOException {
    CachedBlockReader.ReadCache cache = replay(trace, size);
    double share = (double) hits / cache.stats().requests();

    System.out.printf(
        "%s, %d entries: hit rate %.4f, of exact LRU %.4f%n",
        trace, size, cache.stats().hitRate(), share);
    assertThat(cache.stats().hitRate()).isBetween(share - 0.001, share + 0.001);
  }

  /** Compares with the hit rates of exact LRU and of Caffeine 3.3.1, in percent. */
  @ParameterizedTest
  @CsvSource({
    "oltp, 500, 23.45, 33.22",
    "oltp, 1000, 32.83, 39.70",
    "oltp, 2000, 42.47, 45.84",
    "oltp, 5000, 53.65, 54.40",
    "oltp, 15000, 64.63, 65.51",
    "glimpse, 500, 0.95, 27.78",
    "glimpse, 1000, 11.21, 42.13",
    "glimpse, 2000, 57.41, 57.95",
    "web12, 75, 33.23, 34.03",
    "web12, 300, 49.01, 53.41",
    "web12, 1200, 66.85, 68.85",
    "web12, 3000, 76.48, 75.62",
  })
  void replay_scanResistant_isNoWorseThanEither(String trace, int size, double lru, double caffeine)
      throws IOException {
    double share = 100 * replay(trace, size, "SCAN_RESISTANT").stats().hitRate();

    System.out.printf("%s, %d entries, scan-resistant: hit rate %.2f %%%n", trace, size, share);
    assertThat(share).isGreaterThan(lru - 1).isGreaterThan(caffeine - 2);
  }

  private static CachedBlockReader.ReadCache replay(String trace, int size) throws IOException {
    return replay(trace, size, "LRU");
  }

  private static CachedBlockReader.ReadCache replay(String trace, int size, String eviction)
      throws IOException {
    assumeTrue(Files.isDirectory(TRACES), "skipped: no traces in ../shared/traces");
    CachedBlockReader blocks = new CachedBlockReader(new FakeTicker()
        .environment(Map.of("CACHE_MAX_SIZE", Integer.toString(size), "CACHE_EVICTION", eviction)));
    LongConsumer read = block -> assertThat(blocks.read(block) == block).isTrue();
    switch (trace) {
      case "oltp" -> replayRanges(open("oltp.lis.gz"), read);
      case "web12" -> replayIntegers(open("web12.i32be.gz"), read);
      default -> replayLines(open("glimpse.trace.gz"), read);
    }
    return blocks.readCache();
  }

  private static InputStream open(String file) throws IOException {
    return new GZIPInputStream(Files.newInputStream(TRACES.resolve(file)), 1 << 16);
  }

  /** Replays lines {@code start count …}: requests for start, start + 1, and so on. */
  private static void replayRanges(InputStream file, LongConsumer read) throws IOException {
    try (BufferedReader lines = textOf(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.trim().split("\\s+");
        long start = Long.parseLong(words[0]);
        for (long block = start; block < start + Long.parseLong(words[1]); block++) {
          read.accept(block);
        }
      }
    }
  }

  private static void replayIntegers(InputStream file, LongConsumer read) throws IOException {
    try (DataInputStream numbers = new DataInputStream(file)) {
      while (true) {
        read.accept(numbers.readInt());
      }
    } catch (EOFException end) {
      // The trace has no header with its length.
    }
  }

  private static void replayLines(InputStream file, LongConsumer read) throws IOException {
    try (BufferedReader lines = textOf(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String word = line.trim();
        if (!word.isEmpty() && !word.equals("*")) {
          read.accept(Long.parseLong(word));
        }
      }
    }
  }

  private static BufferedReader textOf(InputStream file) {
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
  }
}
