package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** An alternative that is selected. */
@Alternative
@Priority(1000)
@ApplicationScoped
class Backup {

  @CachedResult
  int price(String product) {
    return product.length();
  }
}
