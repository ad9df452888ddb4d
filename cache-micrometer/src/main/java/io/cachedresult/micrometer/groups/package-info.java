/** The live caches of a registry, grouped by name. Not for users: the monitor uses it, too. */
@NullMarked
package io.cachedresult.micrometer.groups;

import org.jspecify.annotations.NullMarked;
