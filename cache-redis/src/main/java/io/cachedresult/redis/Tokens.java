package io.cachedresult.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Creates names of generations and leases that no other process creates. */
final class Tokens {

  /** The length of a token in bytes; the scripts rely on it. */
  static final int LENGTH = 16;

  private static final AtomicLong COUNT = new AtomicLong(new SecureRandom().nextLong());

  private Tokens() {}

  /** Returns a new token. */
  static byte[] next() {
    return HexFormat.of().toHexDigits(COUNT.incrementAndGet()).getBytes(ISO_8859_1);
  }

  /** Returns a number as Redis reads it. */
  static byte[] number(long value) {
    return Long.toString(value).getBytes(ISO_8859_1);
  }
}
