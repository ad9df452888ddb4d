/**
 * What the engine reports: log lines, flight records, and the text of keys.
 */
@NullMarked
package io.cachedresult.engine.report;

import org.jspecify.annotations.NullMarked;
