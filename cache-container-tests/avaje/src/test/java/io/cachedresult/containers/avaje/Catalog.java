package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;
import java.util.ArrayList;
import java.util.List;

/** Records what was loaded. */
@Component
class Catalog {

  final List<String> loaded = new ArrayList<>();

  int load(String name) {
    loaded.add(name);
    return name.length();
  }
}
