package io.cachedresult.monitor.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a request. A parameter that the endpoint does not have is an error: a
 * misspelled {@code cache} must not clear all caches. Only parameters that track links are ignored,
 * if the request changes nothing.
 */
public final class QueryParameters {

  private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "msclkid");

  private final Map<String, String> parameters;

  private QueryParameters(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * Parses a query.
   *
   * @param raw the part after the question mark, still encoded, or null
   * @param endpoint has the names of the parameters that are accepted
   * @throws Rejection if the query is not valid UTF-8, or has an unknown parameter or one twice
   */
  static QueryParameters of(@Nullable String raw, Endpoint endpoint) throws Rejection {
    Map<String, String> parameters = new HashMap<>();
    if (raw != null && !raw.isEmpty()) {
      for (String part : raw.split("&", -1)) {
        int equals = part.indexOf('=');
        String name = decoded(equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
        if (!endpoint.changesSomething() && isTracking(name)) {
          continue;
        }
        if (!endpoint.parameters().contains(name)) {
          throw Rejection.unknownParameter(name, endpoint.parameters());
        }
        if (parameters.put(name, value) != null) {
          throw Rejection.repeatedParameter(name);
        }
      }
    }
    return new QueryParameters(parameters);
  }

  /** Returns whether a parameter is one that mailers and social networks add to each link. */
  private static boolean isTracking(String name) {
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  /** Returns the value of a parameter, or null. */
  public @Nullable String find(String name) {
    return parameters.get(name);
  }

  /** Returns the value of a required parameter. */
  public String get(String name) throws Rejection {
    String value = parameters.get(name);
    if (value == null) {
      throw Rejection.missingParameter(name);
    }
    return value;
  }

  /** Returns a whole number from 1 to {@code largest}, or the default value if there is none. */
  public int limit(String name, int defaultValue, int largest) throws Rejection {
    String value = parameters.get(name);
    if (value == null) {
      return defaultValue;
    }
    // Integer.parseInt accepts the digits of all scripts.
    if (value.matches("[0-9]{1,9}")) {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= largest) {
        return limit;
      }
    }
    throw Rejection.badLimit(largest);
  }

  /** Returns the choice that a parameter names, or empty if there is no parameter. */
  public <T> Optional<T> choice(String name, Map<String, T> choices) throws Rejection {
    String value = parameters.get(name);
    if (value == null) {
      return Optional.empty();
    }
    T choice = choices.get(value);
    if (choice == null) {
      throw Rejection.badChoice(name, choices.keySet());
    }
    return Optional.of(choice);
  }

  private static String decoded(String raw) throws Rejection {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%' && i + 2 < raw.length()) {
        bytes.put((byte) (digit(raw, i + 1) << 4 | digit(raw, i + 2)));
        i += 2;
      } else if (c == '%' || c > '~') {
        throw Rejection.badEncoding();
      } else {
        bytes.put((byte) (c == '+' ? ' ' : c));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException malformed) {
      throw Rejection.badEncoding();
    }
  }

  private static int digit(String raw, int index) throws Rejection {
    char c = raw.charAt(index);
    int digit = c <= 'f' ? Character.digit(c, 16) : -1;
    if (digit < 0) {
      throw Rejection.badEncoding();
    }
    return digit;
  }
}
