/** Checks the guarantees of the runtime for concurrent callers, in millions of small races. */
@NullMarked
package io.cachedresult.stress;

import org.jspecify.annotations.NullMarked;
