/** Answers about types, members, names and annotations, which all stages need. */
@NullMarked
package io.cachedresult.processor.types;

import org.jspecify.annotations.NullMarked;
