/**
 * Writes a caching class for every class with methods that are marked {@link
 * io.cachedresult.CachedResult}.
 *
 * <p>The stages hand over immutable values: elements are read ({@code DeclaredHost}), checked
 * against the catalogue of rules ({@code Rule}), turned into a plan ({@code CachePlan}) that can
 * always be written, and written.
 */
@NullMarked
package io.cachedresult.processor;

import org.jspecify.annotations.NullMarked;
