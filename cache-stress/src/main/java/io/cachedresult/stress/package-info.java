/** What the runtime promises to threads that race, checked by millions of small races. */
@NullMarked
package io.cachedresult.stress;

import org.jspecify.annotations.NullMarked;
