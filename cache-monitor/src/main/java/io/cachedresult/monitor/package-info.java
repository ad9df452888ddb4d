/** Monitors the caches of a process over HTTP, Micrometer and JMX. */
@NullMarked
package io.cachedresult.monitor;

import org.jspecify.annotations.NullMarked;
