package io.cachedresult.engine.shared;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value, such as an element of a list.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface ValueWriter<T extends @Nullable Object> {

  /**
   * Writes a value.
   *
   * @throws IOException if it cannot be encoded, or is too large
   */
  void write(T value, CodecOutput out) throws IOException;
}
