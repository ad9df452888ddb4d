package io.cachedresult.processor.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Prints problems, except suppressed ones and repetitions. */
public final class ProblemReporter {

  private final Messager messager;

  /** Messages of the notes so far: one of each is enough for a whole compilation. */
  private final Set<String> noted = new HashSet<>();

  /** The rules that were reported for all hosts together. */
  private final Set<Rule> reportedOnce = new HashSet<>();

  /** Starts a compilation. */
  public ProblemReporter(Messager messager) {
    this.messager = messager;
  }

  /** Prints what is wrong with one host; several of its methods may share a problem. */
  public void report(List<Problem> problems) {
    problems.stream()
        .filter(problem -> !problem.isSuppressed())
        .distinct()
        .forEach(problem -> problem.printTo(messager));
  }

  /** Prints a problem that is wrong for all hosts, the first time. */
  public void reportOnce(Problem problem) {
    if (reportedOnce.add(problem.rule())) {
      report(List.of(problem));
    }
  }

  /** Prints notes that are new in this compilation. */
  public void note(List<Problem> notes) {
    notes.stream()
        .filter(note -> !note.isSuppressed() && noted.add(note.message()))
        .forEach(note -> note.printTo(messager));
  }

  /** Prints an error that is not about the user's code. */
  public void fail(Element element, String message) {
    messager.printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
