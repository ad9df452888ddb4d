package io.cachedresult.processor.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes annotations of nested types as people do: {@code Outer.@Nullable Inner}. JavaPoet inserts
 * a blank after the dot.
 */
final class NestedTypeAnnotations {

  private static final String BLANK = ". @";

  /**
   * A string or a character, which is not changed, or the blank. The search in a string never goes
   * back, so that a long one does not overflow the stack.
   */
  private static final Pattern LITERAL_OR_BLANK =
      Pattern.compile("\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:\\\\.|[^'\\\\\n])'|\\. (?=@)");

  private NestedTypeAnnotations() {}

  static String withoutBlanks(String source) {
    return source.contains(BLANK)
        ? LITERAL_OR_BLANK
            .matcher(source)
            .replaceAll(found -> found.group().equals(". ") ? "." : quoted(found.group()))
        : source;
  }

  private static String quoted(String literal) {
    return Matcher.quoteReplacement(literal);
  }
}
