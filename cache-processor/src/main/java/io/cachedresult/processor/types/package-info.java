/** What all stages ask of the compiler: types, names, annotations, and who sees what. */
@NullMarked
package io.cachedresult.processor.types;

import org.jspecify.annotations.NullMarked;
