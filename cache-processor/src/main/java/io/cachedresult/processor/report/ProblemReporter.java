package io.cachedresult.processor.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Prints problems, but neither suppressed ones nor repetitions. */
public final class ProblemReporter {

  private final Messager messager;

  /** The messages of the notes so far, each of which is printed only once in a compilation. */
  private final Set<String> noted = new HashSet<>();

  /** The rules that were reported for all hosts together. */
  private final Set<Rule> reportedOnce = new HashSet<>();

  /** Creates a reporter for one compilation. */
  public ProblemReporter(Messager messager) {
    this.messager = messager;
  }

  /**
   * Prints the problems of one host. Problems that several of its methods share are printed once.
   */
  public void report(List<Problem> problems) {
    problems.stream()
        .filter(problem -> !problem.isSuppressed())
        .distinct()
        .forEach(problem -> problem.printTo(messager));
  }

  /** Prints a problem that concerns all hosts, unless its rule was reported before. */
  public void reportOnce(Problem problem) {
    if (reportedOnce.add(problem.rule())) {
      report(List.of(problem));
    }
  }

  /** Prints those notes that are new in this compilation. */
  public void note(List<Problem> notes) {
    notes.stream()
        .filter(note -> !note.isSuppressed() && noted.add(note.message()))
        .forEach(note -> note.printTo(messager));
  }

  /** Prints an error that the user's code did not cause. */
  public void fail(Element element, String message) {
    messager.printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
