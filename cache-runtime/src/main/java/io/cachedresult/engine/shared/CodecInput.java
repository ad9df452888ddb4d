package io.cachedresult.engine.shared;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the encoded form of a key or a result, which another program may have written: it trusts no
 * length, and allocates nothing for elements that cannot be there. Used by generated code and by a
 * {@link io.cachedresult.shared.Codec}. Not thread-safe.
 */
public final class CodecInput extends DataInputStream {

  private static final int GROUP_BITS = 7;
  private static final int GROUP = (1 << GROUP_BITS) - 1;

  private int depth;

  /** Creates an input for the bytes from a position to the end. */
  CodecInput(byte[] bytes, int from) {
    super(new ByteArrayInputStream(bytes, from, bytes.length - from));
  }

  /**
   * Reads whether there is an object. If there is one, its parts follow, and then a call of {@link
   * #end}.
   *
   * @throws IOException if too many objects are nested
   */
  public boolean begin() throws IOException {
    if (!readPresence()) {
      return false;
    }
    if (depth == CodecOutput.DEEPEST) {
      throw malformed("more than " + CodecOutput.DEEPEST + " objects are nested");
    }
    depth++;
    return true;
  }

  /** Ends the parts of an object. */
  public void end() {
    depth--;
  }

  /** Reads which of several types an object has. */
  public int readTag() throws IOException {
    return readNumber() - 1;
  }

  /** Returns an exception for a tag that no type has. */
  public static IOException unknownTag() {
    return malformed("an object has an unknown type");
  }

  /**
   * Reads a number of elements.
   *
   * @param bytesEach the minimum number of bytes of an element
   * @return the number, or -1 if null was written
   * @throws IOException if there are not enough bytes left for so many elements
   */
  int readLength(int bytesEach) throws IOException {
    int length = readNumber() - 1;
    if (length > available() / bytesEach) {
      throw new EOFException();
    }
    return length;
  }

  private int readNumber() throws IOException {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += GROUP_BITS) {
      int next = readByte();
      number |= (next & GROUP) << shift;
      if (next >= 0) {
        if (number < 0) {
          break;
        }
        return number;
      }
    }
    throw malformed("a length is out of range");
  }

  boolean readPresence() throws IOException {
    int presence = readByte();
    if (presence != 0 && presence != 1) {
      throw malformed("a flag is neither 0 nor 1");
    }
    return presence == 1;
  }

  /**
   * Reads a value, if there is one.
   *
   * @throws IOException also if the reader throws an unchecked exception, because the value is out
   *     of range
   */
  <T> @Nullable T readNullable(ValueReader<T> reader) throws IOException {
    if (!readPresence()) {
      return null;
    }
    try {
      return reader.read(this);
    } catch (RuntimeException outOfRange) {
      throw new IOException(outOfRange);
    }
  }

  static IOException malformed(String why) {
    return new IOException("The bytes are malformed: " + why + ".");
  }
}
