/**
 * Decides how containers find the generated class: which container creates the user's class, and
 * which annotations the generated class needs there.
 */
@NullMarked
package io.cachedresult.processor.wiring;

import org.jspecify.annotations.NullMarked;
