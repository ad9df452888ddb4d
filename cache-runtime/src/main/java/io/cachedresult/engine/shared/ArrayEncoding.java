package io.cachedresult.engine.shared;

import java.io.IOException;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Encodes arrays. */
public final class ArrayEncoding {

  private ArrayEncoding() {}

  /** Writes an array of objects, or null. */
  public static <T extends @Nullable Object> void writeArray(
      T @Nullable [] values, ValueWriter<? super T> writer, CodecOutput out) throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      for (T value : values) {
        writer.write(value, out);
      }
    }
  }

  /**
   * Reads an array of objects, or null.
   *
   * @param component the class of the elements
   */
  @SuppressWarnings("unchecked") // only type arguments of the component are unchecked
  public static <T extends @Nullable Object> T @Nullable [] readArray(
      ValueReader<? extends T> reader, Class<? super T> component, CodecInput in)
      throws IOException {
    int length = in.readLength(1);
    if (length < 0) {
      return null;
    }
    // The elements are read before the array is created, which ensures that there are enough of
    // them.
    return CollectionEncoding.<T>readElements(length, reader, in)
        .toArray((T[]) Array.newInstance(component, 0));
  }

  /** Writes an array of bytes, or null. */
  public static void writeBytes(byte @Nullable [] values, CodecOutput out) throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      out.write(values);
    }
  }

  /** Reads an array of bytes, or null. */
  public static byte @Nullable [] readBytes(CodecInput in) throws IOException {
    int length = in.readLength(Byte.BYTES);
    if (length < 0) {
      return null;
    }
    byte[] values = new byte[length];
    in.readFully(values);
    return values;
  }

  /** Writes an array of {@code boolean}, or null. */
  public static void writeBooleans(boolean @Nullable [] values, CodecOutput out)
      throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      for (boolean value : values) {
        out.writeBoolean(value);
      }
    }
  }

  /** Reads an array of {@code boolean}, or null. */
  public static boolean @Nullable [] readBooleans(CodecInput in) throws IOException {
    int length = in.readLength(1);
    if (length < 0) {
      return null;
    }
    boolean[] values = new boolean[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readBoolean();
    }
    return values;
  }

  /** Writes an array of {@code short}, or null. */
  public static void writeShorts(short @Nullable [] values, CodecOutput out) throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      for (short value : values) {
        out.writeShort(value);
      }
    }
  }

  /** Reads an array of {@code short}, or null. */
  public static short @Nullable [] readShorts(CodecInput in) throws IOException {
    int length = in.readLength(Short.BYTES);
    if (length < 0) {
      return null;
    }
    short[] values = new short[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readShort();
    }
    return values;
  }

  /** Writes an array of {@code char}, or null. */
  public static void writeChars(char @Nullable [] values, CodecOutput out) throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      for (char value : values) {
        out.writeChar(value);
      }
    }
  }

  /** Reads an array of {@code char}, or null. */
  public static char @Nullable [] readChars(CodecInput in) throws IOException {
    int length = in.readLength(Character.BYTES);
    if (length < 0) {
      return null;
    }
    char[] values = new char[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readChar();
    }
    return values;
  }

  /** Writes an array of {@code int}, or null. */
  public static void writeInts(int @Nullable [] values, CodecOutput out) throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      for (int value : values) {
        out.writeInt(value);
      }
    }
  }

  /** Reads an array of {@code int}, or null. */
  public static int @Nullable [] readInts(CodecInput in) throws IOException {
    int length = in.readLength(Integer.BYTES);
    if (length < 0) {
      return null;
    }
    int[] values = new int[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }

  /** Writes an array of {@code long}, or null. */
  public static void writeLongs(long @Nullable [] values, CodecOutput out) throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      for (long value : values) {
        out.writeLong(value);
      }
    }
  }

  /** Reads an array of {@code long}, or null. */
  public static long @Nullable [] readLongs(CodecInput in) throws IOException {
    int length = in.readLength(Long.BYTES);
    if (length < 0) {
      return null;
    }
    long[] values = new long[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readLong();
    }
    return values;
  }

  /** Writes an array of {@code float}, or null. */
  public static void writeFloats(float @Nullable [] values, CodecOutput out) throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      for (float value : values) {
        out.writeFloat(value);
      }
    }
  }

  /** Reads an array of {@code float}, or null. */
  public static float @Nullable [] readFloats(CodecInput in) throws IOException {
    int length = in.readLength(Float.BYTES);
    if (length < 0) {
      return null;
    }
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** Writes an array of {@code double}, or null. */
  public static void writeDoubles(double @Nullable [] values, CodecOutput out) throws IOException {
    out.writeLength(values == null ? -1 : values.length);
    if (values != null) {
      for (double value : values) {
        out.writeDouble(value);
      }
    }
  }

  /** Reads an array of {@code double}, or null. */
  public static double @Nullable [] readDoubles(CodecInput in) throws IOException {
    int length = in.readLength(Double.BYTES);
    if (length < 0) {
      return null;
    }
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }
}
