package io.cachedresult.processor.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Generates types with cached methods. */
final class ShapeGenerator {

  private static final List<String> METHODS =
      List.of("f", "f", "g", "get", "put", "answer", "entry", "hash", "refresh", "stats", "$");

  private final long seed;
  private final Random random;
  private final ParameterGenerator parameters;
  private final String name;
  private final Shape.Kind kind;
  private final Set<ShapeVariable> variables;
  private final AncestryGenerator ancestry;
  private final Set<List<Object>> heads = new HashSet<>();

  private ShapeGenerator(long seed, String name) {
    this.seed = seed;
    this.name = name;
    random = new Random(seed);
    parameters = new ParameterGenerator(random);
    kind =
        pick(List.of(Shape.Kind.CLASS, Shape.Kind.CLASS, Shape.Kind.INTERFACE, Shape.Kind.UTILITY));
    variables = someVariables(3);
    ancestry = new AncestryGenerator(
        random,
        kind == Shape.Kind.UTILITY ? 0 : Math.max(0, random.nextInt(5) - 2),
        names(variables));
  }

  /**
   * Returns the type for a seed, always the same one.
   *
   * @param name of the type, which must be alone in its compilation
   */
  static Shape shape(long seed, String name) {
    return new ShapeGenerator(seed, name).shape();
  }

  private Shape shape() {
    List<ShapeMethod> methods = new ArrayList<>();
    for (int count = 1 + random.nextInt(6); methods.size() < count; ) {
      method(methods.size()).ifPresent(methods::add);
    }
    List<ShapeMethod> all = withAccessors(methods);
    List<ShapeEffect> effects =
        new EffectGenerator(random, parameters, ancestry, kind == Shape.Kind.UTILITY).effects(all);
    List<String> around = List.of("Outer", "Middle").subList(0, random.nextInt(3));
    boolean isClass = kind == Shape.Kind.CLASS;
    return new Shape(
        seed,
        kind,
        around.isEmpty() ? around : renamed(around),
        name,
        around.isEmpty()
            ? pick(List.of("public ", ""))
            : pick(List.of("public ", "", "protected ")),
        kind != Shape.Kind.UTILITY && random.nextInt(8) == 0,
        variables,
        ancestry.ancestors(name, kind == Shape.Kind.INTERFACE),
        isClass ? parameters.plain(random.nextInt(3), variables) : List.of(),
        isClass && random.nextInt(3) == 0 && all.get(0).variables().isEmpty(),
        random.nextInt(3) == 0 ? limits(false) : ShapeLimits.NONE,
        all,
        effects);
  }

  /** Returns names that differ from those of other files of a compilation. */
  private List<String> renamed(List<String> around) {
    return around.stream().map(outer -> outer + name).toList();
  }

  private Optional<ShapeMethod> method(int number) {
    boolean isStatic = kind == Shape.Kind.UTILITY || (number > 0 && random.nextInt(8) == 0);
    Set<ShapeVariable> own = someVariables(4);
    Set<ShapeVariable> known = EnumSet.noneOf(ShapeVariable.class);
    known.addAll(own);
    if (!isStatic) {
      known.addAll(variables);
    }
    String method = pick(METHODS);
    // A type that only inherits cached methods gets no generated class.
    int level = isStatic || number == 0 ? 0 : ancestry.level();
    boolean hasUnless = random.nextInt(4) == 0;
    List<ShapeParameter> chosen =
        parametersAt(level, parameters.ofCached(method, known), names(own));
    Optional<ShapeResult> seen = resultAt(level, result(known), names(own), hasUnless);
    if (seen.isEmpty()
        || chosen.stream().anyMatch(parameter -> parameter.view().level() != level)
        || !isNew(method, level, chosen)) {
      return Optional.empty();
    }
    ShapeResult result = seen.get();
    boolean canRefresh = chosen.stream().allMatch(parameter -> parameter.type().isFixed());
    return Optional.of(new ShapeMethod(
        "m" + number,
        method,
        "",
        kind == Shape.Kind.INTERFACE ? "" : pick(List.of("public ", "protected ", "")),
        isStatic,
        level,
        own,
        chosen,
        result,
        random.nextBoolean() ? limits(canRefresh) : ShapeLimits.NONE,
        random.nextInt(4) == 0,
        hasUnless,
        result.isFuture() || random.nextBoolean() ? OptionalInt.empty() : counter(chosen)));
  }

  /** Returns the parameters as the declaring type writes them; as before if it cannot. */
  private List<ShapeParameter> parametersAt(
      int level, List<ShapeParameter> chosen, Set<String> own) {
    return chosen.stream()
        .map(parameter -> ancestry
            .view(
                parameter.type().source(),
                parameter.type().erasure(),
                level,
                own,
                !parameter.isVariable())
            .map(parameter::withView)
            .orElse(parameter))
        .toList();
  }

  /** A type variable cannot stand for a future whose value {@code unless} takes. */
  private Optional<ShapeResult> resultAt(
      int level, ShapeResult result, Set<String> own, boolean hasUnless) {
    ShapeView view = result.view();
    return ancestry
        .view(
            view.declared(), view.declaredErasure(), level, own, !(hasUnless && result.isFuture()))
        .map(result::withView);
  }

  /**
   * Returns whether no other method has the same name and erased parameters, in the type or in a
   * supertype. Generated members of overloads have distinct names, except for boolean and Boolean.
   */
  private boolean isNew(String method, int level, List<ShapeParameter> chosen) {
    Set<List<Object>> added = new HashSet<>();
    List<Object> generated = new ArrayList<>(List.of(method, "Cache"));
    chosen.forEach(parameter -> generated.add(parameter.type().stem()));
    added.add(generated);
    for (int i = 0; i <= level; i++) {
      List<Object> head = new ArrayList<>(List.of(method));
      for (ShapeParameter parameter : chosen) {
        head.add(parameter.view().erasures().get(i));
      }
      added.add(head);
    }
    return Collections.disjoint(heads, added) && heads.addAll(added);
  }

  private static Set<String> names(Set<ShapeVariable> variables) {
    return variables.stream().map(Enum::name).collect(Collectors.toSet());
  }

  /**
   * Returns the index of a number in the key that recursive calls count down: without it, they
   * would be circular.
   */
  private static OptionalInt counter(List<ShapeParameter> parameters) {
    boolean isMarked = parameters.stream().anyMatch(ShapeParameter::isKey);
    for (int i = 0; i < parameters.size(); i++) {
      boolean isKey = !isMarked || parameters.get(i).isKey();
      if (isKey && parameters.get(i).type() == ShapeType.INT) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private ShapeResult result(Set<ShapeVariable> known) {
    return ShapeResult.of(
        parameters.type(known),
        random.nextInt(4) == 0
            ? Optional.of(pick(List.of("CompletableFuture", "CompletionStage")))
            : Optional.empty(),
        random.nextInt(3) == 0 ? Optional.of(IOException.class) : Optional.empty());
  }

  private ShapeLimits limits(boolean canRefresh) {
    return new ShapeLimits(
        maybe(1 + random.nextInt(6)),
        maybe(20 + random.nextInt(40)),
        maybe(20 + random.nextInt(40)),
        canRefresh ? maybe(5 + random.nextInt(10)) : OptionalInt.empty(),
        random.nextInt(3) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty());
  }

  private OptionalInt maybe(int value) {
    return random.nextInt(3) == 0 ? OptionalInt.of(value) : OptionalInt.empty();
  }

  /** Overloads are distinguished by their parameters. */
  private static List<ShapeMethod> withAccessors(List<ShapeMethod> methods) {
    return methods.stream()
        .map(method -> {
          boolean isAlone = methods.stream()
                  .filter(other -> other.name().equals(method.name()))
                  .count()
              == 1;
          StringBuilder accessor = new StringBuilder(method.name());
          if (!isAlone) {
            method
                .parameters()
                .forEach(parameter -> accessor.append(parameter.type().stem()));
          }
          return method.withAccessor(accessor + "Cache");
        })
        .toList();
  }

  private Set<ShapeVariable> someVariables(int rarity) {
    Set<ShapeVariable> some = EnumSet.noneOf(ShapeVariable.class);
    if (random.nextInt(rarity) == 0) {
      for (ShapeVariable variable : ShapeVariable.values()) {
        if (random.nextBoolean()) {
          some.add(variable);
        }
      }
    }
    return some;
  }

  private <E> E pick(List<E> list) {
    return list.get(random.nextInt(list.size()));
  }
}
