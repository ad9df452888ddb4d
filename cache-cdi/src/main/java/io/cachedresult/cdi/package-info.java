/**
 * An extension for CDI containers and for Quarkus. It removes the user's classes from the beans, so
 * that only the generated caching classes remain, and gives these the application's environment.
 */
@NullMarked
package io.cachedresult.cdi;

import org.jspecify.annotations.NullMarked;
