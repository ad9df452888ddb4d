/** The files of the dashboard. */
@NullMarked
package io.cachedresult.monitor.dashboard;

import org.jspecify.annotations.NullMarked;
