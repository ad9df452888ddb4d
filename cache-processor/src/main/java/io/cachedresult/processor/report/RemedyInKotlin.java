package io.cachedresult.processor.report;

import java.util.Map;
import java.util.Optional;

/** The fixes that differ in code in Kotlin, where other keywords and libraries are at hand. */
final class RemedyInKotlin {

  private static final Map<Rule, String> REMEDIES = Map.of(
      Rule.FINAL_CLASS,
      "Declare the class and the function open, or apply the all-open compiler plugin; annotate a"
          + " function of an object with @JvmStatic, too; move a function of a data class or a value class to another class.",
      Rule.FINAL_METHOD,
      "Declare it open, or apply the all-open compiler plugin; move a @JvmStatic function to an object"
          + " of its own.",
      Rule.HIDDEN_EFFECT,
      "Declare the function open, and not private, or move the annotation to the function that calls it.",
      Rule.SYNCHRONIZED_METHOD,
      "Remove @Synchronized, and lock inside the function instead.",
      Rule.INNER_CLASS,
      "Remove 'inner', or move it to the top level.",
      Rule.NO_CONSTRUCTOR,
      "Make one of them internal or public.",
      Rule.PRIVATE_TYPE,
      "Make the type internal or public.",
      Rule.OTHER_FUTURE,
      "Return CompletableFuture or CompletionStage, for example with Deferred.asCompletableFuture() of"
          + " kotlinx.coroutines.future.",
      Rule.EFFECT_FUTURE,
      "Return CompletableFuture or CompletionStage, for example with Deferred.asCompletableFuture() of"
          + " kotlinx.coroutines.future.",
      Rule.REACTIVE_RESULT,
      "Return a CompletableFuture of the values, for example with scope.future { flow.toList() } of"
          + " kotlinx.coroutines.future.");

  private RemedyInKotlin() {}

  /** Returns the fix of a rule, if it differs from that in Java. */
  static Optional<String> of(Rule rule) {
    return Optional.ofNullable(REMEDIES.get(rule));
  }
}
