/** Plans how generated code estimates the sizes of entries, from declared types. */
@NullMarked
package io.cachedresult.processor.size;

import org.jspecify.annotations.NullMarked;
