package io.cachedresult.benchmarks.hitratio;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.policies.Arc;
import io.cachedresult.benchmarks.policies.Belady;
import io.cachedresult.benchmarks.policies.ExactLru;
import io.cachedresult.benchmarks.policies.S3Fifo;
import io.cachedresult.benchmarks.policies.Simulation;
import io.cachedresult.benchmarks.traces.Trace;
import io.cachedresult.benchmarks.traces.TraceFile;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which part of the requests of real traces contestants answer without computing, beside what could be
 * had at most, and beside exact LRU, ARC and S3-FIFO, which are simulated. No ratio depends on how fast
 * the machine is, with two exceptions: a policy that draws lots, as Caffeine's does, varies by a point
 * from replay to replay where there is room for few entries; and one that evicts in another thread
 * holds more than it should until that thread has had its turn.
 */
public final class HitRatioComparison {

  static final String BELADY = "Belady";
  public static final String LRU = "LRU";
  static final String ARC = "ARC";
  static final String S3_FIFO = "S3-FIFO";

  /** Those of a few seconds. */
  private static final Set<TraceFile> SHORT = EnumSet.range(TraceFile.OLTP, TraceFile.ZIGZAG);

  private final List<Contestant> contestants;
  private final Set<TraceFile> files;

  public HitRatioComparison(List<Contestant> contestants, boolean full) {
    this.contestants = List.copyOf(contestants);
    files = full ? EnumSet.allOf(TraceFile.class) : SHORT;
  }

  /**
   * Prints the table.
   *
   * @param arguments {@code full} or {@code short}, and the names of contestants, those that evict; of
   *     none, the generated class
   */
  public static void main(String[] arguments) {
    List<Contestant> named =
        Stream.of(arguments).skip(1).map(Contestant::valueOf).toList();
    List<Contestant> contestants = named.isEmpty() ? List.of(Contestant.GENERATED) : named;
    HitRatioTable table = new HitRatioTable();
    new HitRatioComparison(contestants, arguments.length > 0 && arguments[0].equals("full"))
        .rows(row -> System.out.println(table.add(row)));
    table.summary().forEach(System.out::println);
  }

  /** Replays all traces that are at hand, one after another, and passes a row of each size. */
  public void rows(Consumer<HitRatioRow> consumer) {
    for (TraceFile file : files) {
      if (file.isPresent()) {
        Trace trace = file.read();
        Belady belady = new Belady(trace);
        sizes(file, trace)
            .mapToObj(entries -> row(file, trace, belady, entries))
            .forEach(consumer);
      } else {
        System.err.println("Skipped: there is no trace " + file.title());
      }
    }
  }

  /** The sizes at which a trace is known; of others, shares of its keys. */
  private static IntStream sizes(TraceFile file, Trace trace) {
    return switch (file) {
      case OLTP -> IntStream.of(500, 1_000, 2_000, 5_000, 15_000);
      case WEB12 -> IntStream.of(75, 300, 1_200, 3_000);
      case GLIMPSE -> IntStream.of(500, 1_000, 2_000);
      default -> IntStream.of(1, 5, 20).map(trace::share).distinct();
    };
  }

  private HitRatioRow row(TraceFile file, Trace trace, Belady belady, int entries) {
    Map<String, Long> hits = new LinkedHashMap<>();
    hits.put(BELADY, belady.hits(entries));
    hits.put(LRU, Simulation.hits(trace, new ExactLru(entries)));
    hits.put(ARC, Simulation.hits(trace, new Arc(entries)));
    hits.put(S3_FIFO, Simulation.hits(trace, new S3Fifo(entries, trace.distinct())));
    for (Contestant contestant : contestants) {
      hits.put(contestant.title(), TraceReplay.hits(trace, contestant.make(entries)));
    }
    return HitRatioRow.of(file.title(), trace, entries, hits);
  }
}
