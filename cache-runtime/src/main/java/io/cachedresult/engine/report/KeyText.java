package io.cachedresult.engine.report;

import io.cachedresult.KeyArgument;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a key as text of limited length. Strings, arrays and collections are not read beyond that;
 * a user's {@code toString} may take any time, and if it fails, the object's type is written
 * instead.
 */
public final class KeyText {

  /** The maximum number of characters that people see. */
  public static final int LONGEST = 200;

  /** A longer key counts as not plain: it is not read to its end. */
  private static final int LONGEST_TO_CHECK = 10_000;

  private static final char MORE = '…';

  private final StringBuilder text = new StringBuilder();
  private final int longest;

  /** Whether a user's {@code toString} may be called. */
  private final boolean callsToString;

  /** Whether all values were written, rather than the type of any. */
  private boolean isReadable = true;

  private KeyText(int longest, boolean callsToString) {
    this.longest = longest;
    this.callsToString = callsToString;
  }

  /**
   * Returns text such as {@code (sku-1, 4)}. Calls {@code toString} of the arguments.
   *
   * @param longest the maximum number of characters
   */
  public static String of(@Nullable Object[] arguments, int longest) {
    return new KeyText(longest, true).with(arguments);
  }

  /**
   * Like {@link #of}, but writes the type of an object whose {@code toString} may call user code,
   * instead of calling it.
   */
  public static String ofTypes(@Nullable Object[] arguments, int longest) {
    return new KeyText(longest, false).with(arguments);
  }

  /** Returns whether {@link #of} calls no user code, and so returns the same as {@link #ofTypes}. */
  public static boolean isPlain(@Nullable Object[] arguments) {
    KeyText text = new KeyText(LONGEST_TO_CHECK, false);
    text.with(arguments);
    return text.isReadable && !text.isFull();
  }

  /** Returns each argument as text, unless it cannot be read, or only by forbidden calls. */
  public static List<KeyArgument> arguments(
      @Nullable Object[] arguments, int longest, boolean callsToString) {
    return Arrays.stream(arguments)
        .map(argument -> new KeyText(longest, callsToString).argument(argument))
        .toList();
  }

  private KeyArgument argument(@Nullable Object argument) {
    appendSafely(argument);
    Optional<String> type =
        Optional.ofNullable(argument).map(each -> each.getClass().getTypeName());
    return new KeyArgument(type, isReadable ? Optional.of(cut()) : Optional.empty());
  }

  private String with(@Nullable Object[] arguments) {
    text.append('(');
    for (int i = 0; i < arguments.length && !isFull(); i++) {
      text.append(i == 0 ? "" : ", ");
      appendSafely(arguments[i]);
    }
    text.append(')');
    return cut();
  }

  private void appendSafely(@Nullable Object argument) {
    try {
      append(argument);
    } catch (Throwable failureOfToString) {
      appendType(argument);
    }
  }

  private String cut() {
    if (text.length() <= longest) {
      return text.toString();
    }
    int end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + MORE;
  }

  private boolean isFull() {
    return text.length() > longest;
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      text.append("null");
    } else if (value instanceof String string) {
      appendStart(string);
    } else if (value.getClass().isArray()) {
      appendArray(value);
    } else if (!callsToString && !isPlain(value)) {
      appendType(value);
    } else if (value instanceof Collection<?> collection) {
      appendAll(collection);
    } else if (value instanceof Map<?, ?> map) {
      appendMap(map);
    } else {
      appendStart(value.toString());
    }
  }

  private static boolean isPlain(Object value) {
    return PlainValue.isPlainCollection(value) || PlainValue.hasPlainText(value);
  }

  private void appendStart(String string) {
    text.append(string, 0, Math.min(string.length(), longest));
  }

  private void appendType(@Nullable Object value) {
    isReadable = false;
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
