package io.cachedresult.processor.fuzz;

import java.util.List;

/** A generated class and its model, each with its script. */
record Twins(Subject subject, Script script, ShapeModel model, Script modelScript) {

  /** Sets the results of conditions from now on. */
  void decide(boolean isWanted, boolean isDropped) {
    script.isWanted = isWanted;
    modelScript.isWanted = isWanted;
    script.isDropped = isDropped;
    modelScript.isDropped = isDropped;
  }

  /** Sets whether futures complete later from now on. */
  void beSlow(boolean isSlow) {
    script.isSlow = isSlow;
    modelScript.isSlow = isSlow;
  }

  /** Does something with both, and compares the outcomes and the calls. */
  void compare(String what, Answer.Attempt withSubject, Answer.Attempt withModel) {
    Answer expected = Answer.to(withModel);
    Answer actual = Answer.to(withSubject);
    if (!actual.isLike(expected)) {
      throw new AssertionError(
          what + " gave " + actual + " instead of " + expected, actual.failure());
    }
    List<String> called = script.takeCalls();
    List<String> toCall = modelScript.takeCalls();
    if (!called.equals(toCall)) {
      throw new AssertionError(what + " called " + called + " instead of " + toCall);
    }
  }

  /** Compares size and statistics. */
  void compareFigures(List<ShapeMethod> methods) {
    for (ShapeMethod method : methods) {
      compare(
          "size, hits, misses, loads, failures, evictions of " + method.id(),
          () -> subject.figures(method),
          () -> model.cache(method).figures());
    }
  }
}
