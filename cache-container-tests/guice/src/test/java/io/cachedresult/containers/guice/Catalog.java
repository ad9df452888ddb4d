package io.cachedresult.containers.guice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Records what was loaded. */
@Singleton
class Catalog {

  final List<String> loaded = new ArrayList<>();

  int load(String name) {
    loaded.add(name);
    return name.length();
  }
}
