package shop;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Several results in one call: the missing ones are computed together. */
public class Prices {

  @CachedResult(maximumSize = 10_000, cacheNull = false)
  public Map<String, BigDecimal> prices(
      @CacheKey(each = true) Collection<String> skus, String currency) {
    return new HashMap<>();
  }
}
