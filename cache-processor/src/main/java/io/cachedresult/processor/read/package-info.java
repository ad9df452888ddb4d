/** The first stage: reads the user's declarations without deriving anything. */
@NullMarked
package io.cachedresult.processor.read;

import org.jspecify.annotations.NullMarked;
