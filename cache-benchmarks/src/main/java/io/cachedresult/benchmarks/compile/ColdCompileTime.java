package io.cachedresult.benchmarks.compile;

import io.cachedresult.benchmarks.measurements.Figure;
import io.cachedresult.benchmarks.measurements.Metric;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Measures the first compilation of a JVM, as in a build without a daemon. */
public final class ColdCompileTime {

  /** The argument that stands for a compilation with {@code -proc:none}. */
  public static final String UNPROCESSED = "-proc:none";

  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  private ColdCompileTime() {}

  /**
   * Prints the time of a compilation.
   *
   * @param arguments the name of the sample or {@link #UNPROCESSED}, and the number of classes
   */
  public static void main(String[] arguments) {
    boolean isProcessed = !arguments[0].equals(UNPROCESSED);
    ProcessorSample sample =
        isProcessed ? ProcessorSample.valueOf(arguments[0]) : ProcessorSample.GENERATED_IN_MODULE;
    List<JavaFileObject> sources = sample.classes(Integer.parseInt(arguments[1]));
    List<Processor> processors = isProcessed ? sample.processors() : List.of();
    long start = System.nanoTime();
    new MemoryCompiler().with(processors, sources);
    long end = System.nanoTime();
    double milliseconds = (end - start) / NANOSECONDS_PER_MILLISECOND;
    System.out.println(new Figure(Metric.FIRST_COMPILATION, milliseconds).line());
  }
}
