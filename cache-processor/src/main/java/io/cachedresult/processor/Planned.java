package io.cachedresult.processor;

import java.util.List;

/**
 * A plan, and what the user should know of it.
 *
 * @param notes the same thing may be in them several times
 */
record Planned(CachePlan plan, List<Problem> notes) {

  Planned {
    notes = List.copyOf(notes);
  }
}
