/** The first stage: reads what the user wrote, and derives nothing. */
@NullMarked
package io.cachedresult.processor.read;

import org.jspecify.annotations.NullMarked;
