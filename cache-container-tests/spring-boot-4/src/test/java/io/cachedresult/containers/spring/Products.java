package io.cachedresult.containers.spring;

import io.cachedresult.CachedResult;
import org.springframework.stereotype.Service;

/** The example of the documentation. */
@Service
public class Products {

  private final Supplier supplier;

  Products(Supplier supplier) {
    this.supplier = supplier;
  }

  @CachedResult(maximumSize = 10_000, expireAfterWrite = "10m")
  public String name(String sku) {
    return supplier.nameOf(sku);
  }
}
