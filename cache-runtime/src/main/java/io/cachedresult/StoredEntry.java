package io.cachedresult;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A stored entry without its result, for tools that search and show entries. Nothing is converted to
 * text until the tool asks for it, so a tool can examine many entries and show few. Refers to the
 * key, so do not keep it.
 */
public interface StoredEntry {

  /** Returns the id, 16 hexadecimal digits; see {@link ResultCache#invalidateId}. */
  String id();

  /** Returns the time from when the result was stored until the iterator was created. */
  Duration age();

  /**
   * Returns the time since the entry was last used, at the creation of the iterator; empty if the
   * cache has no {@code expireAfterAccess}, because then it does not record times of use.
   */
  Optional<Duration> idle();

  /** Returns the time of the cache's ticker when the result was stored, in nanoseconds. */
  long writtenAt();

  /**
   * Returns a number that tells the order of last uses: the later an entry of the cache was used,
   * the larger is the number. It is exact up to 1,024 entries and approximate in larger caches, like
   * the order of eviction. Numbers of different caches cannot be compared.
   */
  long usedAt();

  /** Returns the size of the entry in bytes, as counted against the limits. */
  int weight();

  /**
   * Returns the key as text, such as {@code (sku-1, 4)}. Calls {@code toString} of the arguments,
   * which may take any time; if that fails, the argument's type is written instead.
   *
   * @param longest the maximum number of characters; a longer text ends with an ellipsis
   */
  String key(int longest);

  /**
   * Returns the arguments that form the key, as text. Calls {@code toString} of the arguments, which
   * may take any time.
   *
   * @param longest the maximum number of characters of each text
   */
  List<KeyArgument> arguments(int longest);

  /** Returns whether {@link #key} and {@link #arguments} call only methods of the JDK. */
  boolean isPlain();

  /**
   * Like {@link #key}, but writes the type of each object whose {@code toString} may call methods
   * that do not belong to the JDK.
   */
  String plainKey(int longest);

  /** Like {@link #arguments}, but without the text of each such object. */
  List<KeyArgument> plainArguments(int longest);
}
