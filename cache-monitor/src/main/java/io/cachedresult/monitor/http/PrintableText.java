package io.cachedresult.monitor.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Replaces characters that cannot be encoded, or that deceive the person who reads them.
 *
 * <p>UTF-8 cannot encode an unpaired surrogate. Replacing all of them with the same character would
 * give different names the same text, so each is replaced with the six characters of its escape in
 * Java and JSON. For the same reason, a backslash that already begins such an escape is escaped, too.
 */
public final class PrintableText {

  /** The start of an escape that {@link #encodable} may have written. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=u(?:d[89a-f][0-9a-f]{2}|005c))");

  private static final String BACKSLASH = "\\\\u005c";

  private PrintableText() {}

  /** Returns a string that UTF-8 can encode. Different strings have different results. */
  public static String encodable(String string) {
    boolean isWellFormed = string.codePoints().noneMatch(PrintableText::isUnpairedSurrogate);
    boolean hasEscape = string.indexOf('\\') >= 0 && ESCAPE.matcher(string).find();
    if (isWellFormed && !hasEscape) {
      return string;
    }
    StringBuilder encodable = new StringBuilder();
    ESCAPE.matcher(string).replaceAll(BACKSLASH).codePoints().forEach(point -> {
      if (isUnpairedSurrogate(point)) {
        encodable.append(escape(point));
      } else {
        encodable.appendCodePoint(point);
      }
    });
    return encodable.toString();
  }

  private static boolean isUnpairedSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** Returns a string for a line of a log, in which control characters are escaped. */
  public static String line(String string) {
    return withoutControls(encodable(string));
  }

  private static String withoutControls(String string) {
    StringBuilder line = new StringBuilder();
    string.codePoints().forEach(point -> {
      if (isControl(point)) {
        line.append(escape(point));
      } else {
        line.appendCodePoint(point);
      }
    });
    return line.toString();
  }

  /**
   * Escapes control characters in JSON: in a terminal or a log, they would hide text or reverse its
   * order. Parsing the result returns the same strings.
   */
  static byte[] escapeControls(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    if (text.codePoints().noneMatch(PrintableText::isControl)) {
      return json;
    }
    // In JSON without line breaks, a control character can only be part of a string.
    return withoutControls(text).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns whether a character is a control, also of the direction, or has no width. */
  private static boolean isControl(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  private static String escape(int point) {
    StringBuilder escape = new StringBuilder();
    for (char unit : Character.toChars(point)) {
      escape.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
    return escape.toString();
  }
}
