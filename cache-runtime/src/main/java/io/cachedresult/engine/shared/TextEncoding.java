package io.cachedresult.engine.shared;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Encodes strings, and values that have a string as their usual form.
 *
 * <p>Each {@code char} of a string takes one to three bytes, as in {@link
 * java.io.DataOutput#writeUTF} except for zero, which takes only one. So any string can be decoded
 * again, even one with unpaired surrogates, which UTF-8 cannot represent.
 */
public final class TextEncoding {

  private static final int TWO_BYTES_FROM = 0x80;
  private static final int THREE_BYTES_FROM = 0x800;
  private static final int CONTINUATION = 0x80;
  private static final int CONTINUATION_MASK = 0xc0;
  private static final int TWO_BYTES = 0xc0;
  private static final int TWO_BYTES_MASK = 0xe0;
  private static final int THREE_BYTES = 0xe0;
  private static final int THREE_BYTES_MASK = 0xf0;
  private static final int BITS = 0x3f;

  private TextEncoding() {}

  /** Writes a string, or null. */
  public static void writeString(@Nullable String value, CodecOutput out) throws IOException {
    if (value == null) {
      out.writeLength(-1);
      return;
    }
    long length = 0;
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i);
      length += next < TWO_BYTES_FROM ? 1 : next < THREE_BYTES_FROM ? 2 : 3;
    }
    if (length >= Integer.MAX_VALUE) {
      throw new IOException("The string is too long.");
    }
    out.writeLength((int) length);
    if (length == value.length()) {
      out.write(value.getBytes(StandardCharsets.ISO_8859_1));
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      writeChar(value.charAt(i), out);
    }
  }

  private static void writeChar(char value, CodecOutput out) throws IOException {
    if (value < TWO_BYTES_FROM) {
      out.write(value);
    } else if (value < THREE_BYTES_FROM) {
      out.write(TWO_BYTES | (value >> 6));
      out.write(CONTINUATION | (value & BITS));
    } else {
      out.write(THREE_BYTES | (value >> 12));
      out.write(CONTINUATION | ((value >> 6) & BITS));
      out.write(CONTINUATION | (value & BITS));
    }
  }

  /** Reads a string, or null. */
  public static @Nullable String readString(CodecInput in) throws IOException {
    int length = in.readLength(1);
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    for (byte next : bytes) {
      if (next < 0) {
        return decode(bytes);
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String decode(byte[] bytes) throws IOException {
    StringBuilder text = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int first = bytes[at] & 0xff;
      if (first < TWO_BYTES_FROM) {
        text.append((char) first);
        at++;
      } else if ((first & TWO_BYTES_MASK) == TWO_BYTES) {
        int value = ((first & ~TWO_BYTES_MASK) << 6) | continuation(bytes, at + 1);
        text.append(checked(value, TWO_BYTES_FROM));
        at += 2;
      } else if ((first & THREE_BYTES_MASK) == THREE_BYTES) {
        int value = ((first & ~THREE_BYTES_MASK) << 12)
            | (continuation(bytes, at + 1) << 6)
            | continuation(bytes, at + 2);
        text.append(checked(value, THREE_BYTES_FROM));
        at += 3;
      } else {
        throw malformed();
      }
    }
    return text.toString();
  }

  private static int continuation(byte[] bytes, int at) throws IOException {
    if (at >= bytes.length || (bytes[at] & CONTINUATION_MASK) != CONTINUATION) {
      throw malformed();
    }
    return bytes[at] & BITS;
  }

  /** Returns a value as a character, unless fewer bytes would have sufficed for it. */
  private static char checked(int value, int least) throws IOException {
    if (value < least) {
      throw malformed();
    }
    return (char) value;
  }

  private static IOException malformed() {
    return CodecInput.malformed("a string has invalid bytes");
  }

  /** Writes the name of a constant of an enum, or null. */
  public static void writeConstant(@Nullable Enum<?> value, CodecOutput out) throws IOException {
    writeString(value == null ? null : value.name(), out);
  }

  /** Reads a constant of an enum, or null. */
  public static <C extends Enum<C>> @Nullable C readConstant(Class<C> type, CodecInput in)
      throws IOException {
    String name = readString(in);
    if (name == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException unknown) {
      throw new IOException(unknown);
    }
  }

  /** Writes a URI, or null. */
  public static void writeUri(@Nullable URI value, CodecOutput out) throws IOException {
    writeString(value == null ? null : value.toString(), out);
  }

  /** Reads a URI, or null. */
  public static @Nullable URI readUri(CodecInput in) throws IOException {
    String text = readString(in);
    try {
      return text == null ? null : URI.create(text);
    } catch (IllegalArgumentException invalid) {
      throw new IOException(invalid);
    }
  }
}
