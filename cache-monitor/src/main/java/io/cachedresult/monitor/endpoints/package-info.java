/** The endpoints under {@code /api/cache}, and {@code /metrics}. */
@NullMarked
package io.cachedresult.monitor.endpoints;

import org.jspecify.annotations.NullMarked;
