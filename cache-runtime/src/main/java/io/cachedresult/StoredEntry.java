package io.cachedresult;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A stored entry without its result, for tools that search and show entries. The key is converted
 * to text only on request, so a tool can examine many entries and show few. Refers to the key, so
 * do not keep it.
 */
public interface StoredEntry {

  /** Returns the id, 16 hexadecimal digits; see {@link ResultCache#invalidateId}. */
  String id();

  /** Returns the age of the result when the iterator was created. */
  Duration age();

  /**
   * Returns the time since the last use of the entry, when the iterator was created; empty if the
   * cache has no {@code expireAfterAccess}, since it then does not record times of use.
   */
  Optional<Duration> idle();

  /** Returns the time of the cache's ticker when the result was stored, in nanoseconds. */
  long writtenAt();

  /**
   * Returns a number that grows with the time of the last use, so that it orders the entries of a
   * cache. The order is exact up to 1,024 entries and approximate in larger caches, like that of
   * eviction. Numbers of different caches cannot be compared.
   */
  long usedAt();

  /** Returns the size of the entry in bytes, as counted against the limits. */
  int weight();

  /**
   * Returns the key as text, such as {@code (sku-1, 4)}. Calls {@code toString} of the arguments,
   * which may take any time; if it fails, the type of the argument replaces its text.
   *
   * @param longest the maximum number of characters; a longer text ends with an ellipsis
   */
  String key(int longest);

  /**
   * Returns the arguments that form the key, as text. Calls {@code toString} of the arguments,
   * which may take any time.
   *
   * @param longest the maximum number of characters of each argument
   */
  List<KeyArgument> arguments(int longest);

  /** Returns whether {@link #key} and {@link #arguments} run only code of the JDK. */
  boolean isPlain();

  /**
   * Returns the key like {@link #key}, but with the type in place of each object whose {@code
   * toString} may run code outside the JDK.
   */
  String plainKey(int longest);

  /** Returns the arguments like {@link #arguments}, but without the text of each such object. */
  List<KeyArgument> plainArguments(int longest);
}
