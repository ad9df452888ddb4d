/**
 * Estimates the size of entries in bytes. Generated code describes an entry to a {@link
 * io.cachedresult.engine.size.SizeEstimator}; this package is exported for generated code only.
 */
@NullMarked
package io.cachedresult.engine.size;

import org.jspecify.annotations.NullMarked;
