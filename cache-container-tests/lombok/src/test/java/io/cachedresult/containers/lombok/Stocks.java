package io.cachedresult.containers.lombok;

import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** A cached class whose constructor and logger Lombok generates. */
@Slf4j
@Singleton
@RequiredArgsConstructor
class Stocks {

  private final Warehouse warehouse;

  @CachedResult
  int stock(Sku sku) {
    log.debug("Counting {}", sku);
    return warehouse.count(sku);
  }
}
