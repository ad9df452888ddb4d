/** A second tier that several processes share, and codecs for types of its keys and results. */
@NullMarked
package io.cachedresult.shared;

import org.jspecify.annotations.NullMarked;
