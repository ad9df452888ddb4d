package io.cachedresult.benchmarks;

/** A trace through {@link Scores#name}, beginning with nothing stored. */
final class Replay {

  private Replay() {}

  /** Asks for all keys in their order; what comes back has to be used. */
  static int run(Trace trace, Scores cold) {
    int characters = 0;
    for (int i = 0; i < trace.requests(); i++) {
      characters += cold.name(trace.key(i)).length();
    }
    return characters;
  }

  /** How many requests a contestant answers without computing. */
  static long hits(Trace trace, Scores cold) {
    return trace.requests() - Computations.during(() -> run(trace, cold));
  }
}
