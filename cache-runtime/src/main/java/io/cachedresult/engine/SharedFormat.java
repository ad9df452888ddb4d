package io.cachedresult.engine;

import io.cachedresult.engine.report.FailureLog;
import io.cachedresult.engine.shared.EntryCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The encoded form of keys and results: what the codec of the cache writes, for a result behind a
 * header. Whatever cannot be encoded or decoded, for whatever reason, is absent: the cache then
 * computes.
 *
 * <p>The header consists of two magic bytes, the version of the format, the fingerprint of the
 * shapes of key and result, and the length of the rest. So bytes that something else has written, or
 * that were truncated, are no result.
 */
final class SharedFormat<E extends Entry<E>> {

  private static final int MAGIC = 0xCAC5;
  private static final int VERSION = 1;
  private static final int HEADER_LENGTH = Short.BYTES + Byte.BYTES + Long.BYTES + Integer.BYTES;

  /** A decoded result, which may be null. */
  record Decoded(@Nullable Object result) {}

  private interface Body {
    void write(DataOutput out) throws IOException;
  }

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
    return bytes(out -> codec.encodeKey(entry, out));
  }

  /** Returns a new entry with an encoded key, or null. */
  @Nullable
  E entryOf(byte[] key) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(key));
    try {
      E entry = codec.decodeKey(in);
      return in.available() == 0 ? entry : null;
    } catch (Throwable failure) {
      failures.warn(failure);
      return null;
    }
  }

  /** Returns the encoded result of an entry that has one, or null. */
  @SuppressWarnings("NullAway") // null is a result, too
  byte @Nullable [] resultOf(E entry) {
    byte[] body = bytes(out -> codec.encodeResult(entry.result(), out));
    return body == null
        ? null
        : bytes(out -> {
          out.writeShort(MAGIC);
          out.writeByte(VERSION);
          out.writeLong(codec.fingerprint());
          out.writeInt(body.length);
          out.write(body);
        });
  }

  /** Returns the result, or null if the bytes are no result of this cache. */
  @Nullable
  Decoded decode(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      if (bytes.length < HEADER_LENGTH
          || in.readUnsignedShort() != MAGIC
          || in.readUnsignedByte() != VERSION
          || in.readLong() != codec.fingerprint()
          || in.readInt() != bytes.length - HEADER_LENGTH) {
        return null;
      }
      Decoded decoded = new Decoded(codec.decodeResult(in));
      return in.available() == 0 ? decoded : null;
    } catch (Throwable failure) {
      failures.warn(failure);
      return null;
    }
  }

  private byte @Nullable [] bytes(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      body.write(new DataOutputStream(bytes));
    } catch (Throwable failure) {
      failures.warn(failure);
      return null;
    }
    return bytes.toByteArray();
  }
}
