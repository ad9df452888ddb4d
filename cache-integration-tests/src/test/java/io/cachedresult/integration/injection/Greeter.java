package io.cachedresult.integration.injection;

import io.cachedresult.CachedResult;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A class that a container creates, with a qualified parameter. */
class Greeter {

  private final String greeting;
  int computed;

  @Inject
  Greeter(@Named("greeting") String greeting) {
    this.greeting = greeting;
  }

  @CachedResult
  String greet(String name) {
    computed++;
    return greeting + ", " + name;
  }
}
