package io.cachedresult.processor;

import java.util.List;
import java.util.Optional;

/**
 * How a method's entries are weighed.
 *
 * @param keys what forms the key, in order; empty for what its field itself is all of
 * @param result empty if the field is all of it
 */
record Estimate(List<Optional<Weight>> keys, Optional<Weight> result) {

  Estimate {
    keys = List.copyOf(keys);
  }
}
