/** Records which entries are being refreshed. */
@NullMarked
package io.cachedresult.engine.refresh;

import org.jspecify.annotations.NullMarked;
