package io.cachedresult.monitor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request. One that the endpoint does not have is an error: a misspelt {@code
 * cache} must not clear them all.
 */
final class Query {

  private final Map<String, String> parameters;

  private Query(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads what follows the question mark.
   *
   * @param raw still encoded, or null
   * @throws Rejection if it is no UTF-8, or names a parameter twice or one that is not known
   */
  static Query of(@Nullable String raw, Set<String> known) throws Rejection {
    Map<String, String> parameters = new HashMap<>();
    if (raw != null && !raw.isEmpty()) {
      for (String part : raw.split("&", -1)) {
        int equals = part.indexOf('=');
        String name = decoded(equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
        if (!known.contains(name) || parameters.put(name, value) != null) {
          throw Rejection.badParameter(name);
        }
      }
    }
    return new Query(parameters);
  }

  @Nullable
  String find(String name) {
    return parameters.get(name);
  }

  String get(String name) throws Rejection {
    String value = parameters.get(name);
    if (value == null) {
      throw Rejection.missingParameter(name);
    }
    return value;
  }

  /** The whole number that a parameter gives, from 1 to the largest; or one for want of it. */
  int limit(String name, int absent, int largest) throws Rejection {
    String value = parameters.get(name);
    if (value == null) {
      return absent;
    }
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= largest) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw Rejection.badLimit(largest);
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
