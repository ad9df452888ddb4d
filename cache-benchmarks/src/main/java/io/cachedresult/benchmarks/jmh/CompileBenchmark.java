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
 * What the processor adds to a compilation, in a compiler that is warm, from memory to memory.
 *
 * <p>A ratio between these depends on the bodies of the user's methods, which the processor does not
 * look at: here they are {@link ServiceSource#USUAL}, twelve lines each, and every method of every class is
 * cached. In a program where one in ten is, the ratio is nearer to 1 by as much.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
@State(Scope.Benchmark)
public class CompileBenchmark {

  /** How many cached methods are compiled, five in a class. */
  @Param({"100", "1000", "10000"})
  public int methods;

  private final MemoryCompiler compiler = new MemoryCompiler();
  private List<JavaFileObject> sources = List.of();
  private List<JavaFileObject> withGenerated = List.of();

  /** Writes the sources, and what the processor makes of them. */
  @Setup
  public void write() {
    sources = ServiceSource.USUAL.methods(methods);
    Stream<MemoryCompiler.Output> generated = compiler.withProcessor(sources).stream()
        .filter(output -> output.is(JavaFileObject.Kind.SOURCE));
    withGenerated = Stream.concat(sources.stream(), generated).toList();
  }

  /** The processor runs, and what it writes is compiled. */
  @Benchmark
  public Object processed() {
    return compiler.withProcessor(sources);
  }

  /** What the processor has written lies there already: what is left of it is the compiler's work. */
  @Benchmark
  public Object writtenBefore() {
    return compiler.withoutProcessor(withGenerated);
  }

  /** The annotations mean nothing. */
  @Benchmark
  public Object unprocessed() {
    return compiler.withoutProcessor(sources);
  }
}
