/**
 * A starter for Spring Boot. It makes the container create the generated caching classes, takes their
 * settings from the application's properties, and shows the caches in the actuator, in Micrometer and
 * as a cache manager.
 */
@NullMarked
package io.cachedresult.spring;

import org.jspecify.annotations.NullMarked;
