/**
 * Reads settings from outside, and merges them with what the author of a cache specifies.
 */
@NullMarked
package io.cachedresult.engine.settings;

import org.jspecify.annotations.NullMarked;
