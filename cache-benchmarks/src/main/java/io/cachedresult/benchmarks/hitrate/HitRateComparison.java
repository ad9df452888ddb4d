package io.cachedresult.benchmarks.hitrate;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.policies.Arc;
import io.cachedresult.benchmarks.policies.Belady;
import io.cachedresult.benchmarks.policies.ExactLru;
import io.cachedresult.benchmarks.policies.PolicyTitle;
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
 * Compares the hit rates of contestants on recorded traces with the largest possible ones and with
 * simulations of exact LRU, ARC and S3-FIFO.
 *
 * <p>The rates do not depend on the speed of the machine, with two exceptions. A randomized policy
 * such as Caffeine's varies by a percentage point from replay to replay in small caches. A cache
 * that evicts in another thread exceeds its size until that thread has run.
 */
public final class HitRateComparison {

  /** The traces of the short form, which take a few seconds. */
  private static final Set<TraceFile> SHORT = EnumSet.range(TraceFile.OLTP, TraceFile.ZIGZAG);

  private final List<Contestant> contestants;
  private final Set<TraceFile> files;

  /** Compares contestants on all traces if {@code full} is true, otherwise only on a few. */
  public HitRateComparison(List<Contestant> contestants, boolean full) {
    this.contestants = List.copyOf(contestants);
    files = full ? EnumSet.allOf(TraceFile.class) : SHORT;
  }

  /**
   * Prints the table.
   *
   * @param arguments {@code full} or {@code short}, and the names of contestants that evict, by
   *     default the generated class
   */
  public static void main(String[] arguments) {
    List<Contestant> named =
        Stream.of(arguments).skip(1).map(Contestant::valueOf).toList();
    List<Contestant> contestants = named.isEmpty() ? List.of(Contestant.GENERATED) : named;
    HitRateTable table = new HitRateTable();
    new HitRateComparison(contestants, arguments.length > 0 && arguments[0].equals("full"))
        .rows(row -> System.out.println(table.add(row)));
    table.summary().forEach(System.out::println);
  }

  /** Replays all available traces, one after the other. Passes on a row for each cache size. */
  public void rows(Consumer<HitRateRow> consumer) {
    for (TraceFile file : files) {
      if (file.isPresent()) {
        Trace trace = file.read();
        Belady belady = new Belady(trace);
        sizes(file, trace)
            .mapToObj(entries -> row(file, trace, belady, entries))
            .forEach(consumer);
      } else {
        System.err.println("Skipped trace " + file.title() + ": not available; use -Ptraces.");
      }
    }
  }

  /** Returns the cache sizes that publications use for a trace, or else percentages of its keys. */
  private static IntStream sizes(TraceFile file, Trace trace) {
    return switch (file) {
      case OLTP -> IntStream.of(500, 1_000, 2_000, 5_000, 15_000);
      case WEB12 -> IntStream.of(75, 300, 1_200, 3_000);
      case GLIMPSE -> IntStream.of(500, 1_000, 2_000);
      default -> IntStream.of(1, 5, 20).map(trace::share).distinct();
    };
  }

  private HitRateRow row(TraceFile file, Trace trace, Belady belady, int entries) {
    Map<String, Long> hits = new LinkedHashMap<>();
    hits.put(PolicyTitle.BELADY, belady.hits(entries));
    hits.put(PolicyTitle.LRU, Simulation.hits(trace, new ExactLru(entries)));
    hits.put(PolicyTitle.ARC, Simulation.hits(trace, new Arc(entries)));
    hits.put(PolicyTitle.S3_FIFO, Simulation.hits(trace, new S3Fifo(entries, trace.distinct())));
    for (Contestant contestant : contestants) {
      hits.put(contestant.title(), TraceReplay.hits(trace, contestant.make(entries)));
    }
    return HitRateRow.of(file.title(), trace, entries, hits);
  }
}
