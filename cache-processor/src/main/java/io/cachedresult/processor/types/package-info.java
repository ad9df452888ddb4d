/** Questions about types, members, names and annotations that all stages ask the compiler. */
@NullMarked
package io.cachedresult.processor.types;

import org.jspecify.annotations.NullMarked;
