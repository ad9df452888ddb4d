package io.cachedresult.micrometer.meters;

/**
 * The value of a tag for any name. Half of a surrogate pair has no UTF-8 form, so registries replace
 * it, and names that differ only there would share a time series. Here, it becomes U+FFFD with its
 * four hexadecimal digits; U+FFFD itself is doubled, so that different names stay different.
 */
final class TagText {

  private static final char REPLACEMENT = '\uFFFD';

  private TagText() {}

  static String of(String name) {
    StringBuilder text = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int character = name.codePointAt(i);
      i += Character.charCount(character);
      if (character == REPLACEMENT) {
        text.append(REPLACEMENT).append(REPLACEMENT);
      } else if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        text.append(REPLACEMENT).append(Integer.toHexString(character));
      } else {
        text.appendCodePoint(character);
      }
    }
    return text.toString();
  }
}
