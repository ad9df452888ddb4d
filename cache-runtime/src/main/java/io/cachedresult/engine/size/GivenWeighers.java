package io.cachedresult.engine.size;

import java.util.Map;
import java.util.function.ToLongFunction;

/** The user's weighers, by the class whose instances they weigh. */
record GivenWeighers(Map<Class<?>, ToLongFunction<Object>> byClass) {

  /** The limit of a size, so that no sum overflows. */
  static final long MOST_BYTES = 1L << 48;

  /** Returned if there is no weigher for an object. */
  static final long NONE = -1;

  /** Returns the size of an object in bytes, or {@link #NONE}. */
  long weigh(Object value) {
    if (!byClass.isEmpty()) {
      for (Map.Entry<Class<?>, ToLongFunction<Object>> given : byClass.entrySet()) {
        if (given.getKey().isInstance(value)) {
          return Math.min(MOST_BYTES, ByteCount.checked(given.getValue().applyAsLong(value)));
        }
      }
    }
    return NONE;
  }
}
