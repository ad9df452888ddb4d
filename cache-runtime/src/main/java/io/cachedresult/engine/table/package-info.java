/**
 * The hash table whose nodes are the entries.
 */
@NullMarked
package io.cachedresult.engine.table;

import org.jspecify.annotations.NullMarked;
