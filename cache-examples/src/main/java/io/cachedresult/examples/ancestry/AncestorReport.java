package io.cachedresult.examples.ancestry;

import io.cachedresult.examples.report.FigureFormat;
import io.cachedresult.examples.report.ProgressLine;
import io.cachedresult.examples.report.TextTable;
import io.cachedresult.examples.report.UnexpectedResultException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares recursion on real data: the ancestors of all classes of the running JDK. */
public final class AncestorReport {

  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(7);
  private static final int SAMPLE = 500;

  private static final String INTRODUCTION = """
      1. Recursion: the ancestors of all classes of this JDK

        AncestorFinder.ancestors() reads the class file of a class, then calls itself for the
        superclass and the interfaces. Many classes share ancestors, so most calls repeat another.
        The program calls it once for each of %s classes; all other calls are recursive.
      """;

  private static final String NOTES = """
      A hit reads no file and makes no recursive call. All runs gave the same answers, and
      reflection confirmed them for a random sample of %d classes.
      """;

  private final PrintStream out;
  private final boolean isTerminal;

  /**
   * Creates a report.
   *
   * @param isTerminal whether {@code out} is a terminal
   */
  public AncestorReport(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /** Measures, and prints the report. */
  public void print() throws IOException {
    JdkClassIndex classes = JdkClassIndex.ofThisJvm();
    out.println(INTRODUCTION.formatted(FigureFormat.count(classes.names().size())));
    AncestorComparison comparison = compare(classes);
    print(comparison.table());
    out.println(NOTES.formatted(checkByReflection(comparison.answers())).indent(2));
    print(mostAncestors(comparison.answers()));
    print(mostDescendants(comparison.answers()));
  }

  private AncestorComparison compare(JdkClassIndex classes) {
    warmUp(classes);
    try (ProgressLine progress = ProgressLine.begin(out, isTerminal, "Measuring")) {
      return AncestorComparison.of(classes, classes.names(), LONGEST, progress);
    }
  }

  /** Reads all files once, so that no run waits for the disk, and runs all contestants. */
  private void warmUp(JdkClassIndex classes) {
    try (ProgressLine progress = ProgressLine.begin(out, isTerminal, "Warming up")) {
      AncestorFinder finder = new AncestorFinder(classes);
      classes.names().forEach(finder::header);
      AncestorComparison.of(classes, classes.namesIn("java.base"), WARM_UP, progress);
    }
  }

  /** Compares a sample of the answers with reflection, and returns the size of the sample. */
  private static int checkByReflection(Map<String, Set<String>> answers) {
    List<Class<?>> sample =
        ReflectionCheck.sample(answers.keySet().stream().sorted().toList(), SAMPLE);
    for (Class<?> type : sample) {
      UnexpectedResultException.throwUnless(
          ReflectionCheck.ancestors(type).equals(answers.get(type.getName())),
          "For %s, reflection finds other ancestors than the class files.",
          type.getName());
    }
    return sample.size();
  }

  private static TextTable mostAncestors(Map<String, Set<String>> answers) {
    Map<String, Integer> counts = new HashMap<>();
    answers.forEach((name, ancestors) -> counts.put(name, ancestors.size()));
    TextTable table = new TextTable("The classes with the most ancestors", "ancestors");
    largest(counts, 3)
        .forEach(entry -> table.row(entry.getKey(), FigureFormat.count(entry.getValue())));
    return table;
  }

  private static TextTable mostDescendants(Map<String, Set<String>> answers) {
    Map<String, Integer> counts = new HashMap<>();
    answers.values().forEach(set -> set.forEach(name -> counts.merge(name, 1, Integer::sum)));
    TextTable table = new TextTable("The ancestors of the most classes", "classes", "share of all");
    largest(counts, 5)
        .forEach(entry -> table.row(
            entry.getKey(),
            FigureFormat.count(entry.getValue()),
            FigureFormat.percent((double) entry.getValue() / answers.size())));
    return table;
  }

  private void print(TextTable table) {
    table.lines().forEach(out::println);
    out.println();
  }

  private static List<Map.Entry<String, Integer>> largest(Map<String, Integer> counts, int size) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .limit(size)
        .toList();
  }
}
