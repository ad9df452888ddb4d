/**
 * Decides when entries expire, and removes those that have.
 */
@NullMarked
package io.cachedresult.engine.time;

import org.jspecify.annotations.NullMarked;
