/** The last stage: writes a plan as Java source. */
@NullMarked
package io.cachedresult.processor.write;

import org.jspecify.annotations.NullMarked;
