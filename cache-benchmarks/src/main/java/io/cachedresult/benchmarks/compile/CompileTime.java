package io.cachedresult.benchmarks.compile;

import io.cachedresult.benchmarks.measurements.Figure;
import io.cachedresult.benchmarks.measurements.Median;
import io.cachedresult.benchmarks.measurements.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;

/**
 * Measures the time that an annotation processor adds to a compilation, and the size of the class
 * files that it adds. The compiler is warm, reads from memory and writes to memory. Compilations
 * with and without the processor take turns. One JVM measures one processor.
 */
public final class CompileTime {

  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  private CompileTime() {}

  /**
   * Prints the figures of a sample.
   *
   * @param arguments the name of the sample, the number of classes and the number of compilations
   */
  public static void main(String[] arguments) {
    ProcessorSample kind = ProcessorSample.valueOf(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    List<JavaFileObject> sources = kind.classes(count);
    MemoryCompiler compiler = new MemoryCompiler();
    List<Double> processed = new ArrayList<>();
    List<Double> unprocessed = new ArrayList<>();
    List<MemoryCompiler.Output> outputs = List.of();
    for (int i = 0; i < 2 * times; i++) {
      long start = System.nanoTime();
      List<MemoryCompiler.Output> plain = compiler.withoutProcessor(sources);
      long between = System.nanoTime();
      outputs = compiler.with(kind.processors(), sources);
      long end = System.nanoTime();
      if (i >= times) {
        unprocessed.add((between - start) / NANOSECONDS_PER_MILLISECOND);
        processed.add((end - between) / NANOSECONDS_PER_MILLISECOND);
      }
      if (i == 0) {
        print(Metric.SOURCE_BYTES, size(plain) / count);
      }
    }
    double with = Median.of(processed).orElseThrow();
    double without = Median.of(unprocessed).orElseThrow();
    print(Metric.PROCESSED, with);
    print(Metric.UNPROCESSED, without);
    print(Metric.ADDED, (with - without) / count);
    print(
        Metric.GENERATED_BYTES, (size(outputs) - size(compiler.withoutProcessor(sources))) / count);
  }

  private static void print(Metric metric, double value) {
    System.out.println(new Figure(metric, value).line());
  }

  private static double size(List<MemoryCompiler.Output> outputs) {
    Predicate<MemoryCompiler.Output> isClass = output -> output.is(JavaFileObject.Kind.CLASS);
    return outputs.stream()
        .filter(isClass)
        .mapToInt(MemoryCompiler.Output::size)
        .sum();
  }
}
