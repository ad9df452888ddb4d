/**
 * The superclasses of generated caches. This package is exported for generated code only; see {@link
 * io.cachedresult.engine}.
 */
@NullMarked
package io.cachedresult.engine.handle;

import org.jspecify.annotations.NullMarked;
