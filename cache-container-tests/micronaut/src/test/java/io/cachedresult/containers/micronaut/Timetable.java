package io.cachedresult.containers.micronaut;

import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;

/** A bean with a method that the context runs when it starts. */
@Singleton
class Timetable {

  /** How many times the method has run. */
  int starts;

  @Startup
  void start() {
    starts++;
  }

  @CachedResult
  int hours(String day) {
    return day.length();
  }
}
