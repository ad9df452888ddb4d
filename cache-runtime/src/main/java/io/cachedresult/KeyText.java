package io.cachedresult;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key as text of bounded length. What is large by itself (texts, arrays, collections) is not read
 * beyond that; what else has a {@code toString} of the user's is given the time that it takes, and
 * named by its type if it fails.
 */
final class KeyText {

  static final int LONGEST = 200;

  private static final char MORE = '…';

  private final StringBuilder text = new StringBuilder("(");

  /** Whether objects may be asked what they are. */
  private final boolean asks;

  private KeyText(boolean asks) {
    this.asks = asks;
  }

  /** The text {@code (sku-1, 4)} for these arguments. */
  static String of(@Nullable Object[] arguments) {
    return new KeyText(true).with(arguments);
  }

  /** The same, with the type in place of whatever would be asked for its text. */
  static String withoutAsking(@Nullable Object[] arguments) {
    return new KeyText(false).with(arguments);
  }

  private String with(@Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length && !isFull(); i++) {
      text.append(i == 0 ? "" : ", ");
      try {
        append(arguments[i]);
      } catch (Throwable failureOfTheUsers) {
        appendType(arguments[i]);
      }
    }
    return cut(text.append(')'));
  }

  private static String cut(StringBuilder text) {
    if (text.length() <= LONGEST) {
      return text.toString();
    }
    int end = LONGEST - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + MORE;
  }

  private boolean isFull() {
    return text.length() > LONGEST;
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      text.append("null");
    } else if (value instanceof String string) {
      appendStart(string);
    } else if (value.getClass().isArray()) {
      appendArray(value);
    } else if (!asks && value.getClass().getModule() != Object.class.getModule()) {
      appendType(value);
    } else if (value instanceof Collection<?> collection) {
      appendAll(collection);
    } else if (value instanceof Map<?, ?> map) {
      appendMap(map);
    } else {
      appendStart(value.toString());
    }
  }

  private void appendStart(String string) {
    text.append(string, 0, Math.min(string.length(), LONGEST));
  }

  private void appendType(@Nullable Object value) {
    text.append(value == null ? "null" : value.getClass().getSimpleName()).append(MORE);
  }

  private void appendArray(Object array) {
    text.append('[');
    int length = Array.getLength(array);
    for (int i = 0; i < length && !isFull(); i++) {
      text.append(i == 0 ? "" : ", ");
      append(Array.get(array, i));
    }
    text.append(']');
  }

  private void appendAll(Collection<?> collection) {
    text.append('[');
    String separator = "";
    for (Object element : collection) {
      text.append(separator);
      append(element);
      separator = ", ";
      if (isFull()) {
        break;
      }
    }
    text.append(']');
  }

  private void appendMap(Map<?, ?> map) {
    text.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      append(entry.getKey());
      text.append('=');
      append(entry.getValue());
      separator = ", ";
      if (isFull()) {
        break;
      }
    }
    text.append('}');
  }
}
