package io.cachedresult.engine.size;

/** Knows the sizes of strings. */
final class StringSize {

  /** At most so many characters are examined; in longer strings they are spread evenly. */
  private static final int MOST_CHARACTERS = 4_096;

  private static final int LARGEST_LATIN = 255;

  private StringSize() {}

  /**
   * Returns the bytes of a string and its characters; the hash and two flags are its own fields.
   */
  static long of(String text) {
    int length = text.length();
    long characters = isCompact(text) ? length : 2L * length;
    return ObjectLayout.object(1, Integer.BYTES + 2) + ObjectLayout.array(characters, Byte.BYTES);
  }

  /** Returns whether each character takes one byte (JEP 254). */
  private static boolean isCompact(String text) {
    if (!ObjectLayout.COMPACT_STRINGS) {
      return false;
    }
    int step = 1 + text.length() / MOST_CHARACTERS;
    // Without a branch for each character, a compiler vectorizes this loop.
    int all = 0;
    for (int i = 0; i < text.length(); i += step) {
      all |= text.charAt(i);
    }
    return all <= LARGEST_LATIN;
  }
}
