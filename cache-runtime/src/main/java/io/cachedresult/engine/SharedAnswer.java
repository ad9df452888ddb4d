package io.cachedresult.engine;

import org.jspecify.annotations.Nullable;

/**
 * What the second tier has answered for a key.
 *
 * @param isFound whether there is a result
 * @param result the result, which may be null
 * @param age how old the result is to seem, in nanoseconds, so that it expires here in time
 * @param key the encoded key; null if it is not shared
 * @param lease what is needed to publish a result; null if this caller must not
 */
@SuppressWarnings("ArrayRecordComponent") // answers are not compared
record SharedAnswer(
    boolean isFound,
    @Nullable Object result,
    long age,
    byte @Nullable [] key,
    @Nullable String lease) {

  /** There is no result, and none is published. */
  static final SharedAnswer NOTHING = new SharedAnswer(false, null, 0, null, null);
}
