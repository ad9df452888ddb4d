/** HTTP requests: finding their endpoint, checking them, and the form of responses. */
@NullMarked
package io.cachedresult.monitor.http;

import org.jspecify.annotations.NullMarked;
