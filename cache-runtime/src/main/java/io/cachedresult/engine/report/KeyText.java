package io.cachedresult.engine.report;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a key as text of limited length. Strings, arrays and collections are not read beyond that;
 * a user's {@code toString} may take any time, and if it fails, the object's type is written
 * instead.
 */
public final class KeyText {

  static final int LONGEST = 200;

  private static final char MORE = '…';

  private final StringBuilder text = new StringBuilder("(");

  /** Whether a user's {@code toString} may be called. */
  private final boolean callsToString;

  private KeyText(boolean callsToString) {
    this.callsToString = callsToString;
  }

  /** Returns text such as {@code (sku-1, 4)}. Calls {@code toString} of the arguments. */
  public static String of(@Nullable Object[] arguments) {
    return new KeyText(true).with(arguments);
  }

  /**
   * Like {@link #of}, but writes the type of an object whose class is not in {@code java.base},
   * instead of calling its {@code toString}.
   */
  public static String ofTypes(@Nullable Object[] arguments) {
    return new KeyText(false).with(arguments);
  }

  private String with(@Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length && !isFull(); i++) {
      text.append(i == 0 ? "" : ", ");
      try {
        append(arguments[i]);
      } catch (Throwable failureOfToString) {
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
    } else if (!callsToString && value.getClass().getModule() != Object.class.getModule()) {
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
