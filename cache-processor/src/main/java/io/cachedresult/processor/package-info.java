/**
 * Generates a caching class for each type that has methods with {@link
 * io.cachedresult.CachedResult}.
 *
 * <p>Each stage is a package that passes immutable values to the next one. Elements are read; the
 * facts that follow from them are resolved, checked against the catalog of rules, and turned into a
 * plan that can always be written. A later stage never calls an earlier one.
 */
@NullMarked
package io.cachedresult.processor;

import org.jspecify.annotations.NullMarked;
