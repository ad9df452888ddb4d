package io.cachedresult.containers.spring;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What the example of the documentation depends on. */
@Component
class Supplier {

  final AtomicInteger asked = new AtomicInteger();

  String nameOf(String sku) {
    asked.incrementAndGet();
    return "product " + sku;
  }
}
