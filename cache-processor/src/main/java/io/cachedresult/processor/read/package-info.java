/** The first stage: reads what the user wrote, and settles once what follows from it. */
@NullMarked
package io.cachedresult.processor.read;

import org.jspecify.annotations.NullMarked;
