package io.cachedresult.processor.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A model of a key: arrays are compared by content, everything else by {@code equals}. */
record ModelKey(ShapeMethod method, List<Object> values) {

  static ModelKey of(ShapeMethod method, Object[] key) {
    return new ModelKey(method, Arrays.asList(key));
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ModelKey key)) {
      return false;
    }
    for (int i = 0; i < values.size(); i++) {
      boolean isSame = method.parameters().get(method.keys()[i]).isSame();
      Object mine = values.get(i);
      Object others = key.values.get(i);
      if (isSame ? mine != others : !Objects.deepEquals(mine, others)) {
        return false;
      }
    }
    return true;
  }

  /** Contents are compared only if they cannot change: tests modify arguments after calls. */
  @Override
  public int hashCode() {
    return values.size();
  }
}
