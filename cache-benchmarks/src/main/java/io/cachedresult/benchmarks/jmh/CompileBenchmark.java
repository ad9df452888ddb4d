package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.compile.MemoryCompiler;
import io.cachedresult.benchmarks.compile.ServiceSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the time that the processor adds to a compilation by a warm compiler, in memory.
 *
 * <p>A ratio between these times depends on the bodies of the user's methods, which the processor
 * does not read. Here they are {@link ServiceSource#USUAL}, twelve lines each, and every method of
 * every class is cached. In a program that caches one method in ten, the ratio is much closer to 1.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
@State(Scope.Benchmark)
public class CompileBenchmark {

  /** The number of cached methods, five per class. */
  @Param({"100", "1000", "10000"})
  public int methods;

  private final MemoryCompiler compiler = new MemoryCompiler();
  private List<JavaFileObject> sources = List.of();
  private List<JavaFileObject> withGenerated = List.of();

  /** Creates the sources, and generates the caching classes for them. */
  @Setup
  public void write() {
    sources = ServiceSource.USUAL.methods(methods);
    Stream<MemoryCompiler.Output> generated = compiler.withProcessor(sources).stream()
        .filter(output -> output.is(JavaFileObject.Kind.SOURCE));
    withGenerated = Stream.concat(sources.stream(), generated).toList();
  }

  /** Compiles with the processor, including the generated sources. */
  @Benchmark
  public Object processed() {
    return compiler.withProcessor(sources);
  }

  /** Compiles the generated classes as ordinary sources: the compiler's share of the cost. */
  @Benchmark
  public Object writtenBefore() {
    return compiler.withoutProcessor(withGenerated);
  }

  /** Compiles without the processor. */
  @Benchmark
  public Object unprocessed() {
    return compiler.withoutProcessor(sources);
  }
}
