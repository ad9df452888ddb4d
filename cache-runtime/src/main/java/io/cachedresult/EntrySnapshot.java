package io.cachedresult;

import java.time.Duration;

/**
 * A snapshot of a cached entry, without its result. Immutable.
 *
 * @param id identifies the entry while it is cached, see {@link ResultCache#invalidateId}; 16
 *     hexadecimal digits
 * @param key the arguments as human-readable text, at most 200 characters; if it was shortened, it
 *     ends with an ellipsis
 * @param age the time since the result was stored, not negative
 * @param weight the size of the entry in bytes, as counted against the limits
 */
public record EntrySnapshot(String id, String key, Duration age, int weight) {}
