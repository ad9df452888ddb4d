package io.cachedresult.benchmarks.traces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The formats of trace files. Only the requested keys are read. Everything else, such as sizes and
 * times, is ignored: every entry has the same size here.
 */
enum TraceFormat {
  /** Text, a decimal number per line; empty lines and asterisks are ignored. */
  NUMBERS {
    @Override
    LongStream keys(InputStream file, int limit) {
      return lines(file)
          .filter(line -> !line.isEmpty() && !line.equals("*"))
          .mapToLong(Long::parseLong);
    }
  },

  /** Text, lines {@code start count …}: requests for start, start + 1, and so on. */
  RANGES {
    @Override
    LongStream keys(InputStream file, int limit) {
      return lines(file).map(line -> line.split("\\s+")).flatMapToLong(words -> {
        long start = Long.parseLong(words[0]);
        return LongStream.range(start, start + Long.parseLong(words[1]));
      });
    }
  },

  /** Text, lines {@code time key size}. */
  OBJECTS {
    @Override
    LongStream keys(InputStream file, int limit) {
      return lines(file).mapToLong(line -> Long.parseLong(secondWord(line)));
    }
  },

  /** Text, lines {@code operation 0xaddress …}. */
  ADDRESSES {
    @Override
    LongStream keys(InputStream file, int limit) {
      return lines(file).mapToLong(line -> Long.decode(secondWord(line)));
    }
  },

  /** Text, 32 hexadecimal digits per line, whose halves are combined by exclusive or. */
  DIGESTS {
    @Override
    LongStream keys(InputStream file, int limit) {
      return lines(file)
          .mapToLong(line ->
              Long.parseUnsignedLong(line, 0, 16, 16) ^ Long.parseUnsignedLong(line, 16, 32, 16));
    }
  },

  /** Binary, four bytes per key, big-endian. */
  INTEGERS {
    @Override
    LongStream keys(InputStream file, int limit) throws IOException {
      ByteBuffer bytes = bytes(file, limit, Integer.BYTES);
      return LongStream.generate(bytes::getInt).limit(bytes.remaining() / Integer.BYTES);
    }
  },

  /** Binary, eight bytes per key, big-endian. */
  LONGS {
    @Override
    LongStream keys(InputStream file, int limit) throws IOException {
      ByteBuffer bytes = bytes(file, limit, Long.BYTES);
      return LongStream.generate(bytes::getLong).limit(bytes.remaining() / Long.BYTES);
    }
  };

  /** Returns the keys of a file, in order. Keys after the limit may be left out. */
  abstract LongStream keys(InputStream file, int limit) throws IOException;

  /** Reads the first keys of a file: as many as the limit, or all if there are fewer. */
  long[] read(InputStream file, int limit) throws IOException {
    return keys(file, limit).limit(limit).toArray();
  }

  private static Stream<String> lines(InputStream file) {
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
        .lines()
        .map(String::trim);
  }

  private static String secondWord(String line) {
    return line.split(" ", 3)[1];
  }

  private static ByteBuffer bytes(InputStream file, int limit, int width) throws IOException {
    return ByteBuffer.wrap(file.readNBytes(Math.multiplyExact(limit, width)));
  }
}
