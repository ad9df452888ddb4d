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
  private final boolean isStatic;

  EffectGenerator(Random random, ParameterGenerator parameters, boolean isStatic) {
    this.random = random;
    this.parameters = parameters;
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
    if (random.nextInt(3) == 0 && !second.equals(target)) {
      changes.add(random.nextInt(2), new Change(Kind.INVALIDATE_ALL, second, true));
    }
    return Optional.of(new ShapeEffect(
        name,
        isStatic,
        parameters.around(kind == Kind.INVALIDATE_ALL ? List.of() : keys),
        kind == Kind.PUT ? Optional.of(like(target.result())) : result(),
        changes));
  }

  private ShapeResult like(ShapeResult result) {
    return new ShapeResult(result.type(), future(), result.failure());
  }

  private Optional<ShapeResult> result() {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(new ShapeResult(parameters.type(Set.of()), future(), Optional.empty()));
  }

  private Optional<String> future() {
    return random.nextInt(3) == 0 ? Optional.of("CompletableFuture") : Optional.empty();
  }
}
