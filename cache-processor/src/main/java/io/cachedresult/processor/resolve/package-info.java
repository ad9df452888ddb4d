/** The second stage: derives, once, all facts that follow from what was read. */
@NullMarked
package io.cachedresult.processor.resolve;

import org.jspecify.annotations.NullMarked;
