package io.cachedresult;

/** What texts take. */
final class Texts {

  /** Up to so many characters are looked at; of longer texts so many, from all of its length. */
  private static final int MOST_CHARACTERS = 4_096;

  private static final int LARGEST_LATIN = 255;

  private Texts() {}

  /** A string and its characters, in bytes; the hash and two flags are the string's own fields. */
  static long size(String text) {
    int length = text.length();
    long characters = isCompact(text) ? length : 2L * length;
    return ObjectLayout.object(1, Integer.BYTES + 2) + ObjectLayout.array(characters, Byte.BYTES);
  }

  /** Whether each character takes one byte (JEP 254). */
  private static boolean isCompact(String text) {
    if (!ObjectLayout.COMPACT_STRINGS) {
      return false;
    }
    int step = 1 + text.length() / MOST_CHARACTERS;
    // Without a question for each character, a compiler makes this a few instructions.
    int all = 0;
    for (int i = 0; i < text.length(); i += step) {
      all |= text.charAt(i);
    }
    return all <= LARGEST_LATIN;
  }
}
