/** Answers questions about types, members, names and annotations, for all stages. */
@NullMarked
package io.cachedresult.processor.types;

import org.jspecify.annotations.NullMarked;
