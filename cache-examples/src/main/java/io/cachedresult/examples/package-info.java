/** Programs to try. */
@NullMarked
package io.cachedresult.examples;

import org.jspecify.annotations.NullMarked;
