/** A second tier on Redis or Valkey that several processes share. */
@NullMarked
package io.cachedresult.redis;

import org.jspecify.annotations.NullMarked;
