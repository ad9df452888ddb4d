/** The live caches of a registry, grouped by name. */
@NullMarked
package io.cachedresult.monitor.groups;

import org.jspecify.annotations.NullMarked;
