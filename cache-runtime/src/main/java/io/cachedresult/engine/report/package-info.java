/** Reports what the engine does: events of JDK Flight Recorder, and the text of keys. */
@NullMarked
package io.cachedresult.engine.report;

import org.jspecify.annotations.NullMarked;
