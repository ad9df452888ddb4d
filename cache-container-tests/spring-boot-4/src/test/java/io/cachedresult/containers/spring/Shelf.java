package io.cachedresult.containers.spring;

import io.cachedresult.CachedResult;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** A bean that exists once for each injection. */
@Component
@Scope("prototype")
public class Shelf {

  @CachedResult
  public String row(int number) {
    return "row " + number;
  }
}
