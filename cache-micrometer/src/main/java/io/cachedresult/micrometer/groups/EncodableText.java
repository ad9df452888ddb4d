package io.cachedresult.micrometer.groups;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text that UTF-8 can encode.
 *
 * <p>UTF-8 cannot encode an unpaired surrogate. Replacing all of them with the same character would
 * give different names the same text, so each is replaced with the six characters of its escape in
 * Java and JSON. For the same reason, a backslash that already begins such an escape is escaped, too.
 */
public final class EncodableText {

  /** The start of an escape that {@link #of} may have written. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=u(?:d[89a-f][0-9a-f]{2}|005c))");

  private static final String BACKSLASH = "\\\\u005c";

  private EncodableText() {}

  /** Returns a string that UTF-8 can encode. Different strings have different results. */
  public static String of(String string) {
    boolean isWellFormed = string.codePoints().noneMatch(EncodableText::isUnpairedSurrogate);
    boolean hasEscape = string.indexOf('\\') >= 0 && ESCAPE.matcher(string).find();
    if (isWellFormed && !hasEscape) {
      return string;
    }
    StringBuilder encodable = new StringBuilder();
    ESCAPE.matcher(string).replaceAll(BACKSLASH).codePoints().forEach(point -> {
      if (isUnpairedSurrogate(point)) {
        encodable.append(escape((char) point));
      } else {
        encodable.appendCodePoint(point);
      }
    });
    return encodable.toString();
  }

  private static boolean isUnpairedSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static String escape(char unit) {
    return String.format(Locale.ROOT, "\\u%04x", (int) unit);
  }
}
