/** The catalogue of rules, and how a broken one is reported. */
@NullMarked
package io.cachedresult.processor.report;

import org.jspecify.annotations.NullMarked;
