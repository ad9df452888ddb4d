package io.cachedresult.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Generates parameters, with names that generated code uses as well. */
final class ParameterGenerator {

  private static final List<String> NAMES = List.of(
      "key",
      "hash",
      "entry",
      "cache",
      "value",
      "mine",
      "other",
      "result",
      "failure",
      "delegate",
      "environment",
      "kept",
      "stale",
      "shared",
      "ticker",
      "accessedAt",
      "now",
      "next",
      "first",
      "listener",
      "arguments",
      "time",
      "this$0",
      "hash_",
      "a",
      "b",
      "c");

  private final Random random;

  ParameterGenerator(Random random) {
    this.random = random;
  }

  /** Returns a type that mentions only these type variables, each with some probability. */
  ShapeType type(Set<ShapeVariable> known) {
    List<ShapeType> generic = new ArrayList<>();
    List<ShapeType> others = new ArrayList<>();
    for (ShapeType type : ShapeType.values()) {
      if (type.variable().isEmpty()) {
        others.add(type);
      } else if (known.contains(type.variable().get())) {
        generic.add(type);
      }
    }
    List<ShapeType> chosen = generic.isEmpty() || random.nextInt(3) > 0 ? others : generic;
    return chosen.get(random.nextInt(chosen.size()));
  }

  /** Returns parameters without annotations. */
  List<ShapeParameter> plain(int count, Set<ShapeVariable> known) {
    List<String> names = names(count, NAMES);
    return names.stream().map(name -> ShapeParameter.plain(name, type(known))).toList();
  }

  /** Returns up to six parameters of a cached method, some of which may be marked. */
  List<ShapeParameter> ofCached(String method, Set<ShapeVariable> known) {
    int count = random.nextInt(7);
    List<String> allNames = new ArrayList<>(NAMES);
    allNames.add(method);
    allNames.add(method + "Cache");
    boolean marksKeys = random.nextInt(4) == 0;
    List<ShapeParameter> parameters = new ArrayList<>();
    for (String name : names(count, allNames)) {
      ShapeType type = type(known);
      boolean isKey = marksKeys && random.nextBoolean();
      boolean isLast = parameters.size() == count - 1;
      boolean isVariable = isLast && type.source().endsWith("[]") && random.nextBoolean();
      boolean isIdentity = isKey && random.nextInt(3) == 0;
      ShapeView view = ShapeView.own(type.source(), type.erasure());
      parameters.add(new ShapeParameter(name, type, view, isKey, isIdentity, isVariable));
    }
    return parameters;
  }

  private List<String> names(int count, List<String> from) {
    List<String> names = new ArrayList<>();
    while (names.size() < count) {
      String name = from.get(random.nextInt(from.size()));
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Returns the parameters of a method at a level that takes these keys, in another order and with
   * others.
   */
  List<ShapeParameter> around(List<ShapeParameter> keys, int level) {
    List<ShapeParameter> all = new ArrayList<>();
    for (ShapeParameter key : keys) {
      all.add(
          random.nextInt(all.size() + 1),
          ShapeParameter.plain(key.name(), key.type(), key.view().upTo(level)));
    }
    if (random.nextBoolean()) {
      all.add(random.nextInt(all.size() + 1), ShapeParameter.plain("more", type(Set.of())));
    }
    return all;
  }
}
