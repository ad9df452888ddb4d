package io.cachedresult.benchmarks.compile;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;

/** Measures the size of class files: a class with five cached methods, and its generated class. */
public final class CompiledSize {

  private CompiledSize() {}

  /**
   * Prints a line for each {@link ServiceSource} and, if there is any argument, for each class
   * file.
   */
  public static void main(String[] arguments) {
    MemoryCompiler compiler = new MemoryCompiler();
    for (ServiceSource sources : ServiceSource.values()) {
      List<MemoryCompiler.Output> classes =
          compiler.withProcessor(sources.methods(ServiceSource.METHODS_PER_CLASS)).stream()
              .filter(output -> output.is(JavaFileObject.Kind.CLASS))
              .toList();
      Predicate<MemoryCompiler.Output> isGenerated = output -> output.getName().contains("/Cached");
      int written = size(classes, isGenerated.negate());
      int generated = size(classes, isGenerated);
      System.out.printf(
          Locale.ROOT,
          "%-6s %6d bytes, generated %6d bytes in %d files: %.1f times as many%n",
          sources,
          written,
          generated,
          classes.stream().filter(isGenerated).count(),
          (double) generated / written);
      if (arguments.length > 0) {
        classes.forEach(file -> System.out.printf("  %6d %s%n", file.size(), file.getName()));
      }
    }
  }

  private static int size(
      List<MemoryCompiler.Output> classes, Predicate<MemoryCompiler.Output> wanted) {
    return classes.stream().filter(wanted).mapToInt(MemoryCompiler.Output::size).sum();
  }
}
