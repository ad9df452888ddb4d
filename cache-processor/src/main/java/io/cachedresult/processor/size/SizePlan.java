package io.cachedresult.processor.size;

import io.cachedresult.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plan of the estimates for a host's entries.
 *
 * @param entries the sizes of each cached method's entries; empty for methods with a weigher
 * @param methods the methods that estimate the sizes of parts of keys and results
 * @param warnings the compiler warnings that these methods would cause
 * @param notes the types that are not estimated completely; a type may occur several times
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
