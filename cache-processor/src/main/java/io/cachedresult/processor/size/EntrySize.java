package io.cachedresult.processor.size;

import java.util.List;
import java.util.Optional;

/**
 * How the size of a method's entries is estimated.
 *
 * @param keys of the parts of the key, in order; empty for a part that is stored in its field alone
 * @param result empty if the result is stored in its field alone
 */
public record EntrySize(List<Optional<ValueSize>> keys, Optional<ValueSize> result) {

  public EntrySize {
    keys = List.copyOf(keys);
  }
}
