/** Monitors the caches of a process over HTTP and in JMX. */
@NullMarked
package io.cachedresult.monitor;

import org.jspecify.annotations.NullMarked;
