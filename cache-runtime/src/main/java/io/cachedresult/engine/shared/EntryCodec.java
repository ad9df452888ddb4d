package io.cachedresult.engine.shared;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the keys and the results of a cache whose results are shared. Generated code implements
 * it; call it through {@link EncodedForm}. Thread-safe.
 *
 * @param <E> the type of the entries
 * @param <R> the type of the results, boxed
 */
public interface EntryCodec<E, R extends @Nullable Object> {

  /**
   * Returns the fingerprint of the shapes of the key and the result. Codecs with the same
   * fingerprint understand each other.
   */
  long fingerprint();

  /** Writes the key of an entry. */
  void encodeKey(E entry, CodecOutput out) throws IOException;

  /** Returns a new entry with the key that {@link #encodeKey} has written. */
  E decodeKey(CodecInput in) throws IOException;

  /** Writes a result. */
  void encodeResult(R result, CodecOutput out) throws IOException;

  /** Reads a result that {@link #encodeResult} has written. */
  R decodeResult(CodecInput in) throws IOException;

  /** Sets the result of an entry, whose method returns its result rather than a future. */
  default void setResult(E entry, R result) {
    throw new UnsupportedOperationException("The result is in a future.");
  }
}
