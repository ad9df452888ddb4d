package io.cachedresult.monitor.http;

import io.cachedresult.micrometer.groups.EncodableText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Escapes characters that deceive the person who reads them. */
public final class PrintableText {

  private PrintableText() {}

  /** Returns a string for a line of a log, in which control characters are escaped. */
  public static String line(String string) {
    return withoutControls(EncodableText.of(string));
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
