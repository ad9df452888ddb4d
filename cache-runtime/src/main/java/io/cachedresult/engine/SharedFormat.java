package io.cachedresult.engine;

import io.cachedresult.engine.log.FailureLog;
import io.cachedresult.engine.shared.EncodedForm;
import io.cachedresult.engine.shared.EntryCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes keys and results with the codec of the cache; a result follows a header. If a
 * key or a result cannot be encoded or decoded, for any reason, methods return null, and the cache
 * computes.
 *
 * <p>The header consists of two magic bytes, the version of the format, the fingerprint of the
 * shapes of key and result, and the length of the rest. So bytes that another program has written,
 * or that were truncated, are not mistaken for a result.
 */
final class SharedFormat<E extends Entry<E>> {

  private static final short MAGIC = (short) 0xCAC5;
  private static final byte VERSION = 1;
  private static final int HEADER_LENGTH = Short.BYTES + Byte.BYTES + Long.BYTES + Integer.BYTES;

  /** In bytes. Longer keys are not shared; the limit of a tier may be lower. */
  private static final int LONGEST_KEY = 1 << 16;

  private static final int LONGEST_RESULT = 1 << 20;

  /** A decoded result, which may be null. */
  record Decoded(@Nullable Object result) {}

  private final EntryCodec<E, @Nullable Object> codec;
  private final FailureLog failures;

  SharedFormat(EntryCodec<E, @Nullable Object> codec, FailureLog failures) {
    this.codec = codec;
    this.failures = failures;
  }

  /** Returns the name of the space of a cache. */
  String spaceOf(String cacheName) {
    return String.format(Locale.ROOT, "%s:%016x", cacheName, codec.fingerprint());
  }

  /** Returns the encoded key of an entry, or null. */
  byte @Nullable [] keyOf(E entry) {
    try {
      return EncodedForm.encode(entry, LONGEST_KEY, codec::encodeKey);
    } catch (IOException failure) {
      failures.warn(failure);
      return null;
    }
  }

  /** Returns a new entry with an encoded key, or null. */
  @Nullable
  E entryOf(byte[] key) {
    try {
      return EncodedForm.decode(key, 0, codec::decodeKey);
    } catch (IOException failure) {
      failures.warn(failure);
      return null;
    }
  }

  /** Returns the encoded result of an entry that has one, or null. */
  @SuppressWarnings("NullAway") // null is a result, too
  byte @Nullable [] resultOf(E entry) {
    try {
      byte[] body = EncodedForm.encode(entry.result(), LONGEST_RESULT, codec::encodeResult);
      return ByteBuffer.allocate(HEADER_LENGTH + body.length)
          .putShort(MAGIC)
          .put(VERSION)
          .putLong(codec.fingerprint())
          .putInt(body.length)
          .put(body)
          .array();
    } catch (IOException failure) {
      failures.warn(failure);
      return null;
    }
  }

  /** Returns the result, or null if the bytes are not a result of this cache. */
  @Nullable
  Decoded decode(byte[] bytes) {
    if (!hasHeader(bytes)) {
      return null;
    }
    try {
      return new Decoded(EncodedForm.decode(bytes, HEADER_LENGTH, codec::decodeResult));
    } catch (IOException failure) {
      failures.warn(failure);
      return null;
    }
  }

  /** Returns whether the bytes seem to be a result of this cache. */
  boolean hasHeader(byte[] bytes) {
    if (bytes.length < HEADER_LENGTH) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    return header.getShort() == MAGIC
        && header.get() == VERSION
        && header.getLong() == codec.fingerprint()
        && header.getInt() == bytes.length - HEADER_LENGTH;
  }
}
