package io.cachedresult.containers.lombok;

import lombok.Value;

/** A key whose {@code equals} Lombok generates. */
@Value
class Sku {
  String code;
  int edition;
}
