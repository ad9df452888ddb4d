/**
 * Describes what the author of a cache can specify: {@link
 * io.cachedresult.engine.attribute.CacheAttribute} is the one place where an attribute, its type
 * and its range are defined.
 */
@NullMarked
package io.cachedresult.engine.attribute;

import org.jspecify.annotations.NullMarked;
