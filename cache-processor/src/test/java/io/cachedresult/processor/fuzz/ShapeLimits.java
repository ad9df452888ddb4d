package io.cachedresult.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The limits of a cache; ages in minutes. */
record ShapeLimits(
    OptionalInt maximumSize,
    OptionalInt expireAfterWrite,
    OptionalInt expireAfterAccess,
    OptionalInt refreshAfterWrite,
    Optional<Boolean> cacheNull) {

  static final ShapeLimits NONE = new ShapeLimits(
      OptionalInt.empty(),
      OptionalInt.empty(),
      OptionalInt.empty(),
      OptionalInt.empty(),
      Optional.empty());

  /** Returns them as attributes of an annotation. */
  List<String> attributes() {
    List<String> attributes = new ArrayList<>();
    maximumSize.ifPresent(size -> attributes.add("maximumSize = " + size));
    expireAfterWrite.ifPresent(age -> attributes.add("expireAfterWrite = \"" + age + "m\""));
    expireAfterAccess.ifPresent(age -> attributes.add("expireAfterAccess = \"" + age + "m\""));
    refreshAfterWrite.ifPresent(age -> attributes.add("refreshAfterWrite = \"" + age + "m\""));
    cacheNull.ifPresent(keeps -> attributes.add("cacheNull = " + keeps));
    return attributes;
  }

  boolean keepsNull() {
    return cacheNull.orElse(true);
  }

  /** Returns these limits, completed by the others. */
  ShapeLimits or(ShapeLimits others) {
    return new ShapeLimits(
        maximumSize.isPresent() ? maximumSize : others.maximumSize,
        expireAfterWrite.isPresent() ? expireAfterWrite : others.expireAfterWrite,
        expireAfterAccess.isPresent() ? expireAfterAccess : others.expireAfterAccess,
        refreshAfterWrite.isPresent() ? refreshAfterWrite : others.refreshAfterWrite,
        cacheNull.or(() -> others.cacheNull));
  }
}
