package io.cachedresult.engine.shared;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Converts keys and results to bytes and back. Any problem with the objects, the bytes or the code
 * that encodes them causes an {@link IOException}; the result is then not shared.
 */
public final class EncodedForm {

  private EncodedForm() {}

  /**
   * Returns the encoded form of a value.
   *
   * @param limit the maximum number of bytes
   * @throws IOException if the value cannot be encoded, or needs more bytes
   */
  public static <T extends @Nullable Object> byte[] encode(
      T value, int limit, ValueWriter<? super T> writer) throws IOException {
    CodecOutput out = new CodecOutput(limit);
    try {
      writer.write(value, out);
    } catch (IOException unfit) {
      throw unfit;
    } catch (Throwable failure) {
      throw new IOException("The value cannot be encoded.", failure);
    }
    return out.toByteArray();
  }

  /**
   * Returns the value that has an encoded form.
   *
   * @param from the position of its first byte; it extends to the last byte
   * @throws IOException if the bytes are not the encoded form of a value
   */
  public static <T extends @Nullable Object> T decode(
      byte[] bytes, int from, ValueReader<? extends T> reader) throws IOException {
    CodecInput in = new CodecInput(bytes, from);
    T value;
    try {
      value = reader.read(in);
    } catch (IOException malformed) {
      throw malformed;
    } catch (Throwable failure) {
      throw new IOException("The value cannot be decoded.", failure);
    }
    if (in.available() > 0) {
      throw CodecInput.malformed("bytes are left over");
    }
    return value;
  }
}
