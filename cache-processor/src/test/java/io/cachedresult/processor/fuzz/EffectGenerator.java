package io.cachedresult.processor.fuzz;

import io.cachedresult.processor.fuzz.ShapeEffect.Change;
import io.cachedresult.processor.fuzz.ShapeEffect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Generates methods that invalidate or put results. */
final class EffectGenerator {

  private final Random random;
  private final ParameterGenerator parameters;
  private final AncestryGenerator ancestry;
  private final boolean isStatic;

  EffectGenerator(
      Random random, ParameterGenerator parameters, AncestryGenerator ancestry, boolean isStatic) {
    this.random = random;
    this.parameters = parameters;
    this.ancestry = ancestry;
    this.isStatic = isStatic;
  }

  List<ShapeEffect> effects(List<ShapeMethod> methods) {
    List<ShapeEffect> effects = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      effect("e" + i, methods).ifPresent(effects::add);
    }
    return effects;
  }

  /** Chooses a target without type variables of its own, which the effect could not name. */
  private Optional<ShapeEffect> effect(String name, List<ShapeMethod> methods) {
    ShapeMethod target = methods.get(random.nextInt(methods.size()));
    if (!target.variables().isEmpty()) {
      return Optional.empty();
    }
    boolean isOverload =
        methods.stream().filter(other -> other.name().equals(target.name())).count() > 1;
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    List<ShapeParameter> keys =
        IntStream.of(target.keys()).mapToObj(target.parameters()::get).toList();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change(kind, target, isOverload || random.nextBoolean()));
    ShapeMethod second = methods.get(random.nextInt(methods.size()));
    boolean hasSecond = random.nextInt(3) == 0 && !second.equals(target);
    if (hasSecond) {
      changes.add(random.nextInt(2), new Change(Kind.INVALIDATE_ALL, second, true));
    }
    int highest = hasSecond ? Math.min(target.level(), second.level()) : target.level();
    int level = random.nextInt(highest + 1);
    return Optional.of(new ShapeEffect(
        name,
        isStatic,
        level,
        parameters.around(kind == Kind.INVALIDATE_ALL ? List.of() : keys, level),
        kind == Kind.PUT ? Optional.of(like(target.result(), level)) : result(level),
        changes));
  }

  /** Returns a result that can be put; in a supertype, exactly that of the cached method. */
  private ShapeResult like(ShapeResult result, int level) {
    return level == 0
        ? ShapeResult.of(result.type(), future(), result.failure())
        : result.withView(result.view().upTo(level));
  }

  private Optional<ShapeResult> result(int level) {
    if (random.nextBoolean()) {
      return Optional.empty();
    }
    ShapeResult result = ShapeResult.of(parameters.type(Set.of()), future(), Optional.empty());
    ShapeView own = result.view();
    return ancestry
        .view(own.sources().get(0), own.erasures().get(0), level, Set.of(), true)
        .map(result::withView);
  }

  private Optional<String> future() {
    return random.nextInt(3) == 0 ? Optional.of("CompletableFuture") : Optional.empty();
  }
}
