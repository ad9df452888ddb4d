package io.cachedresult.containers.dagger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Records what was loaded. */
@Singleton
class Catalog {

  final List<String> loaded = new ArrayList<>();

  @Inject
  Catalog() {}

  int load(String name) {
    loaded.add(name);
    return name.length();
  }
}
