package io.cachedresult.engine.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Collects bytes up to a limit. */
final class LimitedBytes extends OutputStream {

  private static final int FIRST = 256;

  private final ByteArrayOutputStream bytes;
  private final int limit;

  LimitedBytes(int limit) {
    this.bytes = new ByteArrayOutputStream(Math.min(limit, FIRST));
    this.limit = limit;
  }

  @Override
  public void write(int value) throws IOException {
    reserve(1);
    bytes.write(value);
  }

  @Override
  public void write(byte[] values, int offset, int length) throws IOException {
    reserve(length);
    bytes.write(values, offset, length);
  }

  private void reserve(int length) throws IOException {
    if (length > limit - bytes.size()) {
      throw new IOException("The encoded form would have more than " + limit + " bytes.");
    }
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
