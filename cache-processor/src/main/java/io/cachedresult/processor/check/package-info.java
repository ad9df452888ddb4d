/** The second stage: holds what was read against the catalogue of rules. */
@NullMarked
package io.cachedresult.processor.check;

import org.jspecify.annotations.NullMarked;
