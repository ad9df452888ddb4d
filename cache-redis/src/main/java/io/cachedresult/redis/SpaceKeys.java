package io.cachedresult.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The names of the Redis keys of a space.
 *
 * <pre>
 * cached-result:{space}            the generation
 * cached-result:{space}:key        a result, which begins with the generation it belongs to
 * cached-result-lease:{space}:key  a lease: the generation and a token
 * </pre>
 *
 * The braces are a hash tag: a cluster stores all keys of a space on the same node, so that a
 * script can change them together. A process tracks the names that begin with {@link #generation};
 * the names of leases do not, so that they cause no notifications.
 */
final class SpaceKeys {

  private static final String RESULTS = "cached-result:{";
  private static final String LEASES = "cached-result-lease:{";

  private final String name;
  private final byte[] resultPrefix;
  private final byte[] leasePrefix;

  SpaceKeys(String space) {
    name = escape(space);
    resultPrefix = (RESULTS + name + "}:").getBytes(UTF_8);
    leasePrefix = (LEASES + name + "}:").getBytes(UTF_8);
  }

  /** Returns the name of a space as part of a key. */
  static String escape(String space) {
    return space.replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
  }

  /** Returns the prefix of the names to track in an escaped space: the name of the generation. */
  static String prefixOf(String name) {
    return RESULTS + name + "}";
  }

  byte[] generation() {
    return prefixOf(name).getBytes(UTF_8);
  }

  byte[] result(byte[] key) {
    return concatenate(resultPrefix, key);
  }

  byte[] lease(byte[] key) {
    return concatenate(leasePrefix, key);
  }

  static byte[] concatenate(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length)
        .put(first)
        .put(second)
        .array();
  }

  /**
   * A change of a Redis key.
   *
   * @param space the name of the space, escaped
   * @param key the key in the space; null for the generation
   */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Change(String space, byte @Nullable [] key) {

    /** Returns the change of a name, or null if the name does not have this format. */
    static @Nullable Change of(byte[] name) {
      int begin = RESULTS.length();
      int end = begin;
      while (end < name.length && name[end] != '}') {
        end++;
      }
      if (end >= name.length) {
        return null;
      }
      String space = new String(name, begin, end - begin, UTF_8);
      if (end == name.length - 1) {
        return new Change(space, null);
      }
      byte[] key = new byte[name.length - end - 2];
      System.arraycopy(name, end + 2, key, 0, key.length);
      return new Change(space, key);
    }
  }
}
