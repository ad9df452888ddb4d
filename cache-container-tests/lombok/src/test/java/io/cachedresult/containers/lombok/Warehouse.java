package io.cachedresult.containers.lombok;

import java.util.ArrayList;
import java.util.List;

/** Records which stocks it was asked for. */
class Warehouse {

  final List<Sku> requests = new ArrayList<>();

  int count(Sku sku) {
    requests.add(sku);
    return sku.getEdition();
  }
}
