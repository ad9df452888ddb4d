package io.cachedresult.benchmarks.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TraceFormatTest {

  @Test
  void numbers_emptyLinesAndAsterisks_areNoKeys() throws IOException {
    assertThat(read(TraceFormat.NUMBERS, "7\n*\n\n 8 \n7\n")).containsExactly(7, 8, 7);
  }

  @Test
  void ranges_eachNumber_isAKey() throws IOException {
    assertThat(read(TraceFormat.RANGES, "5 3 0 1\n9 1 0 2\n")).containsExactly(5, 6, 7, 9);
  }

  @Test
  void objects_sizes_areIgnored() throws IOException {
    assertThat(read(TraceFormat.OBJECTS, "1 0 68\n2 19 7454\n")).containsExactly(0, 19);
  }

  @Test
  void addresses_penalties_areIgnored() throws IOException {
    assertThat(read(TraceFormat.ADDRESSES, "s 0x1fffff50 1\nl 0xff 1 1 100\n"))
        .containsExactly(0x1fffff50, 0xff);
  }

  @Test
  void digests_bothHalves_count() throws IOException {
    assertThat(read(TraceFormat.DIGESTS, "d05fdfe4022d6da89116ccbd91a8df8b\n"))
        .containsExactly(0xd05fdfe4022d6da8L ^ 0x9116ccbd91a8df8bL);
  }

  @Test
  void integers_negative_areKeys() throws IOException {
    assertThat(read(TraceFormat.INTEGERS, 10, 0, 0, 1, 2, -1, -1, -1, -1)).containsExactly(258, -1);
  }

  @Test
  void longs_highestByteFirst() throws IOException {
    assertThat(read(TraceFormat.LONGS, 10, 1, 0, 0, 0, 0, 0, 0, 2)).containsExactly((1L << 56) + 2);
  }

  @Test
  void read_moreThanTheLimit_stopsAtTheLimit() throws IOException {
    assertThat(read(TraceFormat.INTEGERS, 1, 0, 0, 0, 1, 0, 0, 0, 2)).containsExactly(1);
    assertThat(TraceFormat.RANGES.read(text("5 1000 0 0\n"), 2)).containsExactly(5, 6);
  }

  private static long[] read(TraceFormat format, String text) throws IOException {
    return format.read(text(text), 100);
  }

  private static long[] read(TraceFormat format, int limit, int... bytes) throws IOException {
    byte[] file = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      file[i] = (byte) bytes[i];
    }
    return format.read(new ByteArrayInputStream(file), limit);
  }

  private static ByteArrayInputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
