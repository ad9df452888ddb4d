package io.cachedresult.processor.size;

import java.util.List;
import java.util.Optional;

/**
 * How a method's entries are weighed.
 *
 * @param keys what forms the key, in order; empty for what its field itself is all of
 * @param result empty if the field is all of it
 */
public record EntrySize(List<Optional<ValueSize>> keys, Optional<ValueSize> result) {

  public EntrySize {
    keys = List.copyOf(keys);
  }
}
