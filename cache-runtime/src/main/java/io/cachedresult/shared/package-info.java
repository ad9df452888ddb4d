/** A second tier, which several processes share, and what a user may supply for it. */
@NullMarked
package io.cachedresult.shared;

import org.jspecify.annotations.NullMarked;
