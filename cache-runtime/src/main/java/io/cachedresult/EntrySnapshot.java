package io.cachedresult;

import java.time.Duration;

/**
 * An entry at one moment, without its result.
 *
 * @param id identifies the entry until it leaves the cache, see {@link ResultCache#invalidateId}; 16
 *     hexadecimal digits
 * @param key the arguments as text, for people; at most 200 characters, the last of them an ellipsis if
 *     there was more
 * @param age the time since the result was stored, not negative
 * @param weight the bytes that the entry counts for
 */
public record EntrySnapshot(String id, String key, Duration age, int weight) {}
