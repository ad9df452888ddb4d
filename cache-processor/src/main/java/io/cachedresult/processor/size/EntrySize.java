package io.cachedresult.processor.size;

import java.util.List;
import java.util.Optional;

/**
 * The parts of a method's entries whose sizes are estimated.
 *
 * @param keys the sizes of the key's parts, in order; empty for a part that needs no memory outside
 *     its field
 * @param result the size of the result; empty if it needs no memory outside its field
 */
public record EntrySize(List<Optional<ValueSize>> keys, Optional<ValueSize> result) {

  public EntrySize {
    keys = List.copyOf(keys);
  }
}
