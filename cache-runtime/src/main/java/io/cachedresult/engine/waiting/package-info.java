/**
 * How callers wait for the computations of others: circles, shared futures, long chains.
 */
@NullMarked
package io.cachedresult.engine.waiting;

import org.jspecify.annotations.NullMarked;
