package io.cachedresult.engine.shared;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that a {@link ValueWriter} has written.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface ValueReader<T extends @Nullable Object> {

  /**
   * Reads a value.
   *
   * @throws IOException if the bytes are no such value
   */
  T read(CodecInput in) throws IOException;
}
