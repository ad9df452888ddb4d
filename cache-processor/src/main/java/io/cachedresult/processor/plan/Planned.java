package io.cachedresult.processor.plan;

import io.cachedresult.processor.report.Problem;
import java.util.List;

/**
 * A plan, and what the user should know of it.
 *
 * @param notes the same thing may be in them several times
 */
public record Planned(CachePlan plan, List<Problem> notes) {

  public Planned {
    notes = List.copyOf(notes);
  }
}
