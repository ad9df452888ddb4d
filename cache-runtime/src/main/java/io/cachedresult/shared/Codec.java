package io.cachedresult.shared;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Encodes the values of a type for a {@link SharedTier}, where the processor cannot derive how. An
 * implementation is public, as is its constructor without parameters; it is thread-safe.
 *
 * <p>If the format changes, rename the class: its name is part of the key, so that no process reads
 * what it cannot understand.
 *
 * @param <T> the type of the values; null is encoded outside
 */
public interface Codec<T> {

  /**
   * Writes a value.
   *
   * @throws IOException if the value is too large, or cannot be encoded; then it is not shared
   */
  void encode(T value, DataOutput out) throws IOException;

  /**
   * Reads a value that {@link #encode} has written. The bytes may come from another program.
   *
   * @throws IOException if they are no such value; then the result is computed
   */
  T decode(DataInput in) throws IOException;
}
