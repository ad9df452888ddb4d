package io.cachedresult.engine.shared;

import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the encoded form of a key or a result, with limits for the number of bytes and of nested
 * objects. Used by generated code and by a {@link io.cachedresult.shared.Codec}. Not thread-safe.
 */
public final class CodecOutput extends DataOutputStream {

  /** The maximum depth of nested objects, such as the nodes of a tree. */
  static final int DEEPEST = 64;

  private static final int GROUP_BITS = 7;
  private static final int GROUP = (1 << GROUP_BITS) - 1;

  private final LimitedBytes bytes;
  private int depth;

  /** Creates an output for at most the given number of bytes. */
  CodecOutput(int limit) {
    this(new LimitedBytes(limit));
  }

  private CodecOutput(LimitedBytes bytes) {
    super(bytes);
    this.bytes = bytes;
  }

  /**
   * Writes whether there is an object. If there is one, its parts follow, and then a call of {@link
   * #end}.
   *
   * @return whether there is an object: whether it is not null
   * @throws IOException if too many objects are nested
   */
  public boolean begin(@Nullable Object object) throws IOException {
    writeBoolean(object != null);
    if (object == null) {
      return false;
    }
    if (depth == DEEPEST) {
      throw new IOException("More than " + DEEPEST + " objects are nested.");
    }
    depth++;
    return true;
  }

  /** Ends the parts of an object. */
  public void end() {
    depth--;
  }

  /** Writes which of several types an object has. */
  public void writeTag(int tag) throws IOException {
    writeLength(tag);
  }

  /**
   * Returns an exception for an object of a type that was unknown when the code was generated.
   */
  public static IOException unknownType(Object object) {
    return new IOException(object.getClass().getName() + " was unknown when the code that encodes"
        + " it was generated; recompile that code.");
  }

  /** Writes a number of elements or bytes, or -1, in as few bytes as possible. */
  void writeLength(int length) throws IOException {
    int rest = length + 1;
    while ((rest & ~GROUP) != 0) {
      writeByte((rest & GROUP) | ~GROUP);
      rest >>>= GROUP_BITS;
    }
    writeByte(rest);
  }

  /** Writes whether there is a value, and the value. */
  <T> void writeNullable(@Nullable T value, ValueWriter<T> writer) throws IOException {
    writeBoolean(value != null);
    if (value != null) {
      writer.write(value, this);
    }
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
