package io.cachedresult.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that each stage depends only on earlier ones, so that packages form no circle. */
class StagesTest {

  private static final String ROOT = StagesTest.class.getPackageName();

  /** The packages that each package may use. */
  private static final List<String> ALLOWED = List.of(
      "report -> types",
      "read -> report",
      "read -> types",
      "codec -> types",
      "resolve -> codec",
      "resolve -> read",
      "resolve -> report",
      "resolve -> types",
      "resolve -> wiring",
      "wiring -> read",
      "wiring -> types",
      "check -> codec",
      "check -> read",
      "check -> report",
      "check -> resolve",
      "check -> types",
      "check -> wiring",
      "size -> read",
      "size -> report",
      "size -> resolve",
      "size -> types",
      "plan -> codec",
      "plan -> read",
      "plan -> resolve",
      "plan -> size",
      "plan -> types",
      "plan -> wiring",
      "write -> codec",
      "write -> plan",
      "write -> read",
      "write -> resolve",
      "write -> size",
      "write -> types",
      "write -> wiring");

  private static final Pattern DEPENDENCY = Pattern.compile(
      "(?m)^ +" + ROOT + "\\.([a-z]+)\\.\\S+ +-> " + ROOT + "\\.(?:([a-z]+)\\.)?[A-Z]");

  @Test
  void dependencies_ofEachStage_areEarlierStages() {
    Set<String> dependencies = DEPENDENCY
        .matcher(dependencies())
        .results()
        .filter(found -> !found.group(1).equals(found.group(2)))
        .map(StagesTest::described)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(dependencies).isNotEmpty().isSubsetOf(ALLOWED);
  }

  private static String described(MatchResult dependency) {
    return dependency.group(1) + " -> " + dependency.group(2);
  }

  private static String dependencies() {
    StringWriter output = new StringWriter();
    String classes = CachedResultProcessor.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath();
    int failed = ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(new PrintWriter(output), new PrintWriter(output), "-v", classes);
    assertThat(failed).isZero();
    return output.toString();
  }
}
