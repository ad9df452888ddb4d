/** Finds how the keys and the results of shared caches are encoded, from their declared types. */
@NullMarked
package io.cachedresult.processor.codec;

import org.jspecify.annotations.NullMarked;
