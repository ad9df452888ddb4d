package io.cachedresult.shared;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Encodes the values of a type for a {@link SharedTier}, in place of generated code.
 * Implementations must be thread-safe.
 * The generated class must have access to an implementation and to its constructor without
 * parameters.
 *
 * <p>If the format changes, rename the class: its name is part of the key, so that no process reads
 * a format that it does not know.
 *
 * @param <T> the type of the values; null is encoded separately and never passed to a codec
 */
public interface Codec<T> {

  /**
   * Writes a value.
   *
   * @throws IOException if the value is too large or cannot be encoded; it is then not shared
   */
  void encode(T value, DataOutput out) throws IOException;

  /**
   * Reads a value that {@link #encode} has written. The bytes may come from another program.
   *
   * @throws IOException if the bytes are not such a value; the result is then computed
   */
  T decode(DataInput in) throws IOException;
}
