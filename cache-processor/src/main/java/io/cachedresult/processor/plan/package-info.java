/** Turns a host that broke no rule into plain data that can always be written. */
@NullMarked
package io.cachedresult.processor.plan;

import org.jspecify.annotations.NullMarked;
