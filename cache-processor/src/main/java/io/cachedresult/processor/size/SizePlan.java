package io.cachedresult.processor.size;

import io.cachedresult.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the sizes of a host's entries are estimated.
 *
 * @param entries for each cached method; empty for those with a weigher
 * @param methods the methods that estimate the parts of keys and results
 * @param warnings the compiler warnings that these methods would cause
 * @param notes which types are not estimated completely; a type may occur several times
 */
public record SizePlan(
    List<Optional<EntrySize>> entries,
    List<SizeMethod> methods,
    Set<String> warnings,
    List<Problem> notes) {

  public SizePlan {
    entries = List.copyOf(entries);
    methods = List.copyOf(methods);
    warnings = Set.copyOf(warnings);
    notes = List.copyOf(notes);
  }
}
