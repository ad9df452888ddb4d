/**
 * Describes what the author of a cache can specify: {@link
 * io.cachedresult.engine.attribute.CacheAttribute} is the only place that defines an attribute, its
 * type and its range.
 */
@NullMarked
package io.cachedresult.engine.attribute;

import org.jspecify.annotations.NullMarked;
