package io.cachedresult.benchmarks.compile;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.workloads.ProgramWorkload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;

/**
 * What a processor adds to a compilation, in a compiler that is warm, from memory to memory; and what
 * it adds to the class files. Compilations with and without take turns. A virtual machine measures one
 * processor.
 */
public final class CompileTime {

  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private CompileTime() {}

  /** Prints the figures of the sources that are named: of so many classes, so many times. */
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
        unprocessed.add((between - start) / NANOSECONDS_A_MILLISECOND);
        processed.add((end - between) / NANOSECONDS_A_MILLISECOND);
      }
      if (i == 0) {
        print(Metric.SOURCE_BYTES, size(plain) / count);
      }
    }
    double with = MeasuredRun.median(processed).orElseThrow();
    double without = MeasuredRun.median(unprocessed).orElseThrow();
    print(Metric.PROCESSED, with);
    print(Metric.UNPROCESSED, without);
    print(Metric.ADDED, (with - without) / count);
    print(
        Metric.GENERATED_BYTES, (size(outputs) - size(compiler.withoutProcessor(sources))) / count);
  }

  private static void print(Metric metric, double value) {
    System.out.println(ProgramWorkload.line(metric, value));
  }

  private static double size(List<MemoryCompiler.Output> outputs) {
    Predicate<MemoryCompiler.Output> isClass = output -> output.is(JavaFileObject.Kind.CLASS);
    return outputs.stream()
        .filter(isClass)
        .mapToInt(MemoryCompiler.Output::size)
        .sum();
  }
}
