/** The catalog of rules, and how the processor reports broken ones. */
@NullMarked
package io.cachedresult.processor.report;

import org.jspecify.annotations.NullMarked;
