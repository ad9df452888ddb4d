/** The third stage: checks the facts against the catalog of rules. */
@NullMarked
package io.cachedresult.processor.check;

import org.jspecify.annotations.NullMarked;
