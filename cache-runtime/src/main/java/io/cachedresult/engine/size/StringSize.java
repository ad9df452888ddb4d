package io.cachedresult.engine.size;

/** Computes the sizes of strings. */
final class StringSize {

  /** The maximum number of characters to examine; in a longer string, they are spread evenly. */
  private static final int MOST_CHARACTERS = 4_096;

  private static final int LARGEST_LATIN = 255;

  private StringSize() {}

  /**
   * Returns the size of a string with its characters in bytes. Its own fields are the hash and two
   * flags.
   */
  static long of(String text) {
    int length = text.length();
    long characters = isCompact(text) ? length : 2L * length;
    return ObjectLayout.object(1, Integer.BYTES + 2) + ObjectLayout.array(characters, Byte.BYTES);
  }

  /** Returns whether each character uses one byte (JEP 254). */
  private static boolean isCompact(String text) {
    if (!ObjectLayout.COMPACT_STRINGS) {
      return false;
    }
    int step = 1 + text.length() / MOST_CHARACTERS;
    // Without a branch per character, the JIT can vectorize this loop.
    int all = 0;
    for (int i = 0; i < text.length(); i += step) {
      all |= text.charAt(i);
    }
    return all <= LARGEST_LATIN;
  }
}
