package io.cachedresult.containers.avaje;

import com.example.Transactional;
import io.avaje.inject.BeanTypes;
import io.avaje.inject.Component;
import io.cachedresult.CachedResult;

/** A cached component with an aspect, which names its type for the proxy. */
@Component
@BeanTypes(Orders.class)
class Orders {

  private final Catalog catalog;

  Orders(Catalog catalog) {
    this.catalog = catalog;
  }

  @Transactional
  @CachedResult
  int order(String product) {
    return catalog.load(product);
  }
}
