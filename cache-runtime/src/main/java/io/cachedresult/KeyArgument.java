package io.cachedresult;

import java.util.Optional;

/**
 * An argument of a key, as readable text. Immutable.
 *
 * @param type the name of the argument's class, such as {@code java.lang.String} or {@code int[]};
 *     empty if the argument is null
 * @param text the argument as text; empty if its {@code toString} was not called, or failed
 */
public record KeyArgument(Optional<String> type, Optional<String> text) {}
