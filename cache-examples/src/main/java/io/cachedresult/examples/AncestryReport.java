package io.cachedresult.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recursion over real data: the ancestors of all classes of the JDK that runs this program. */
final class AncestryReport {

  private static final int SAMPLE = 500;

  private static final String NOTES = """
      The caches are bounded by CACHE_MAX_SIZE: a tenth of the number of classes, or all of it.
      Calls, hits and evictions are those of ancestors(). It asks classFile() only when it misses,
      so the cache of classFile() had an answer %s times at most. Times are medians of %s runs.
      """;

  private final PrintStream out;

  AncestryReport(PrintStream out) {
    this.out = out;
  }

  void print() throws IOException {
    out.println("1. The ancestors of the classes of this JDK, from its class files");
    out.println();
    JdkClasses classes = JdkClasses.ofThisJvm();
    readAllOnce(classes);
    // Not shown: the first runs of all contestants, most of them interpreted.
    AncestryComparison.of(classes, classes.namesIn("java.base"), "java.base, to warm up");
    compare(classes, classes.namesIn("java.base"), "The module java.base");
    AncestryComparison all = compare(classes, classes.names(), "All modules");
    out.println(NOTES
        .formatted(Figures.count(all.fileHits()), Figures.count(AncestryComparison.ROUNDS))
        .indent(2));
    askTheJvm(classes, all.answers());
    printMostAncestors(all.answers());
    printMostDescendants(all.answers());
  }

  /** So that no run is the one that waits for the disk. */
  private static void readAllOnce(JdkClasses classes) {
    List<String> names = classes.names();
    Progress progress = new Progress("reading all classes once, to warm up", names.size());
    Ancestry ancestry = new Ancestry(classes);
    for (String name : names) {
      ancestry.classFile(name);
      progress.add(1);
    }
  }

  private AncestryComparison compare(JdkClasses classes, List<String> names, String title) {
    AncestryComparison comparison = AncestryComparison.of(classes, names, title);
    out.println(title + ": " + Figures.count(names.size()) + " classes asked for");
    out.println();
    comparison.table().lines().forEach(out::println);
    out.println();
    out.println("  All runs gave the same answers.");
    out.println();
    return comparison;
  }

  private void askTheJvm(JdkClasses classes, Map<String, Set<String>> answers) {
    List<Class<?>> sample = RunningJvm.sample(classes.names(), SAMPLE);
    for (Class<?> type : sample) {
      UnexpectedResult.unless(
          RunningJvm.ancestors(type).equals(answers.get(type.getName())),
          "The running JVM knows other ancestors of %s than its class files.",
          type.getName());
    }
    out.println("  The running JVM gave the same answers, by reflection, for " + sample.size()
        + " classes that it can load.");
    out.println();
  }

  private void printMostAncestors(Map<String, Set<String>> answers) {
    Map<String, Integer> counts = new HashMap<>();
    answers.forEach((name, ancestors) -> counts.put(name, ancestors.size()));
    Table table = new Table("most ancestors", "ancestors");
    largest(counts, 5).forEach(entry -> table.row(entry.getKey(), Figures.count(entry.getValue())));
    printTable(table);
  }

  private void printMostDescendants(Map<String, Set<String>> answers) {
    Map<String, Integer> counts = new HashMap<>();
    answers.values().forEach(set -> set.forEach(name -> counts.merge(name, 1, Integer::sum)));
    Table table = new Table("ancestor of most classes", "classes", "of all");
    largest(counts, 8)
        .forEach(entry -> table.row(
            entry.getKey(),
            Figures.count(entry.getValue()),
            Figures.percent((double) entry.getValue() / answers.size())));
    printTable(table);
    out.println("  An interface has no superclass, so it does not count for java.lang.Object.");
    out.println();
  }

  private void printTable(Table table) {
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
