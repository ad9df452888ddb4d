/** What the caches of a process do, over HTTP, Micrometer and JMX. */
@NullMarked
package io.cachedresult.monitor;

import org.jspecify.annotations.NullMarked;
