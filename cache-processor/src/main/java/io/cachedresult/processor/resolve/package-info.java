/**
 * The second stage: derives all facts that follow from the user's declarations, each of them once.
 */
@NullMarked
package io.cachedresult.processor.resolve;

import org.jspecify.annotations.NullMarked;
