/** Lets callers wait for the computations of others, without deadlocks and stack overflows. */
@NullMarked
package io.cachedresult.engine.waiting;

import org.jspecify.annotations.NullMarked;
