package io.cachedresult.stress;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A service whose cached method computes several elements per call, and counts them. */
public class AmountService {

  /** The number of computed elements. */
  final AtomicInteger computed = new AtomicInteger();

  volatile int amount = 1;

  /** Returns the amount by ID. */
  @CachedResult(maximumSize = 16)
  public Map<Integer, Integer> amounts(@CacheKey(each = true) List<Integer> ids) {
    Map<Integer, Integer> amounts = new LinkedHashMap<>();
    for (Integer id : ids) {
      computed.incrementAndGet();
      amounts.put(id, amount);
    }
    return amounts;
  }
}
