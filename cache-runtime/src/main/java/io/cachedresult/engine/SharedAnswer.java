package io.cachedresult.engine;

import org.jspecify.annotations.Nullable;

/**
 * The answer of the second tier for a key.
 *
 * @param isFound whether there is a result
 * @param result the result, which may be null
 * @param age the age to give the result in this cache, in nanoseconds, so that it expires in time
 * @param key the encoded key; null if it is not shared
 * @param lease the lease for publishing a result; null if this caller must not publish one
 * @param isDue whether the user has asked for a new result, so that the one in the second tier must
 *     go even if this caller has no lease
 */
@SuppressWarnings("ArrayRecordComponent") // answers are not compared
record SharedAnswer(
    boolean isFound,
    @Nullable Object result,
    long age,
    byte @Nullable [] key,
    @Nullable String lease,
    boolean isDue) {

  /** There is no result, and the caller must not publish one. */
  static final SharedAnswer NOTHING = new SharedAnswer(false, null, 0, null, null, false);
}
