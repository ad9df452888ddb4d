/** The monitor's own HTTP server, and its threads. */
@NullMarked
package io.cachedresult.monitor.server;

import org.jspecify.annotations.NullMarked;
