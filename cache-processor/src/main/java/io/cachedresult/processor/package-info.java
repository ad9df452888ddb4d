/**
 * Generates a caching class for every class with methods marked {@link
 * io.cachedresult.CachedResult}.
 *
 * <p>Each stage is a package, and hands immutable values to the next one: elements are read, their
 * facts are resolved and checked against the catalog of rules, and turned into a plan that can
 * always be written. A later stage never runs an earlier one.
 */
@NullMarked
package io.cachedresult.processor;

import org.jspecify.annotations.NullMarked;
