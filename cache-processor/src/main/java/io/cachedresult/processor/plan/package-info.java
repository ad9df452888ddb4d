/** The fourth stage: turns a host that broke no rule into a plan that can always be written. */
@NullMarked
package io.cachedresult.processor.plan;

import org.jspecify.annotations.NullMarked;
