/**
 * Estimates the size of entries in bytes. This package is exported for generated code only, which
 * describes an entry to a {@link io.cachedresult.engine.size.SizeEstimator}.
 */
@NullMarked
package io.cachedresult.engine.size;

import org.jspecify.annotations.NullMarked;
