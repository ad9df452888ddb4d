package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** An alternative that is selected, with a high priority. */
@Alternative
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
class Backup {

  @CachedResult
  int price(String product) {
    return product.length();
  }
}
