package io.cachedresult.processor.fuzz;

import io.cachedresult.CacheEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Uses a generated class and its model in the same random way, and compares everything visible. */
final class ShapeRun {

  private static final int STEPS = 150;

  private final Shape shape;
  private final Random random;
  private final ShapeArguments arguments;
  private final List<String> log = new ArrayList<>();
  private long now;

  ShapeRun(Shape shape) {
    this.shape = shape;
    random = new Random(shape.seed());
    arguments = new ShapeArguments(random);
  }

  /** Throws with a message that describes the steps and the difference. */
  void run(ClassLoader loader) {
    try {
      Twins twins = twins(loader);
      for (int i = 0; i < STEPS; i++) {
        step(twins);
        twins.compareFigures(shape.methods());
      }
    } catch (Throwable failure) {
      String steps = String.join("\n", log.subList(Math.max(0, log.size() - 25), log.size()));
      throw new AssertionError(failure + "\nafter\n" + steps, failure);
    }
  }

  private Twins twins(ClassLoader loader) throws Throwable {
    Map<String, ShapeResult> results = new HashMap<>();
    shape.methods().forEach(method -> results.put(method.id(), method.result()));
    shape.effects().forEach(effect -> results.put(effect.name(), effect.computed()));
    Script script = new Script(shape.seed(), results);
    Script modelScript = new Script(shape.seed(), results);
    ShapeCalls.script = script;
    CacheEnvironment environment =
        CacheEnvironment.builder().ticker(() -> now).executor(Runnable::run).build();
    int[] choice = arguments.choose(shape.constructor());
    Object[] given = arguments.values(shape.constructor(), choice);
    Object[] ofModel = arguments.values(shape.constructor(), choice);
    Subject subject = Subject.of(shape, loader, environment, given);
    ShapeModel model = new ShapeModel(shape, modelScript);
    Twins twins = new Twins(subject, script, model, modelScript);
    twins.compare("new", () -> null, () -> model.construct(ofModel));
    script.mayFail = true;
    modelScript.mayFail = true;
    return twins;
  }

  private void step(Twins twins) {
    ShapeMethod method = shape.methods().get(random.nextInt(shape.methods().size()));
    twins.decide(random.nextInt(5) > 0, random.nextInt(5) == 0);
    switch (random.nextInt(20)) {
      case 0 -> advance(twins, random.nextInt(15));
      case 1 -> {
        log.add(method.id() + " invalidateAll");
        twins.subject().invalidateAll(method);
        twins.model().invalidateAll(method);
      }
      case 2 -> {
        log.add(method.id() + " cleanUp");
        twins.subject().cache(method).cleanUp();
        twins.model().cache(method).cleanUp();
      }
      case 3, 4 -> put(twins, method);
      case 5, 6 ->
        ask(twins, method, "getIfPresent", key -> twins.model().getIfPresent(method, key));
      case 7 -> ask(twins, method, "contains", key -> twins.model().contains(method, key));
      case 8 -> ask(twins, method, "invalidate", key -> twins.model().invalidate(method, key));
      case 9 ->
        compare(
            twins,
            method.id() + " refresh",
            method.parameters(),
            given -> twins.subject().refresh(method, given),
            given -> twins.model().compute(method, given));
      case 10, 11, 12 -> effect(twins);
      case 13, 14 -> slowCall(twins, method);
      default ->
        compare(
            twins,
            method.id() + " call",
            method.parameters(),
            given -> twins.subject().call(method, given),
            given -> twins.model().call(method, given));
    }
  }

  private void advance(Twins twins, int minutes) {
    log.add(minutes + " minutes later");
    twins.model().advance(minutes);
    now += Duration.ofMinutes(minutes).toNanos();
  }

  /** A step with arguments. */
  private interface Use {
    Object of(Object[] arguments) throws Throwable;
  }

  /** Does the same with equal arguments; afterwards changes those of the class. */
  private void compare(
      Twins twins, String what, List<ShapeParameter> parameters, Use ofSubject, Use ofModel) {
    int[] choice = arguments.choose(parameters);
    Object[] given = arguments.values(parameters, choice);
    Object[] ofOther = arguments.values(parameters, choice);
    String step = what + Arrays.deepToString(given);
    log.add(step);
    twins.compare(step, () -> ofSubject.of(given), () -> ofModel.of(ofOther));
    ShapeArguments.spoil(given);
  }

  private void ask(Twins twins, ShapeMethod method, String operation, Use ofModel) {
    compare(
        twins,
        method.id() + " " + operation,
        method.parameters(),
        given -> twins.subject().ask(method, operation, method.keyOf(given)),
        given -> ofModel.of(method.keyOf(given)));
  }

  private void put(Twins twins, ShapeMethod method) {
    ShapeResult result = method.result();
    Object value = !result.isPrimitive() && random.nextInt(4) == 0
        ? null
        : result.type().numbered(random.nextInt(1_000));
    compare(
        twins,
        method.id() + " put " + value + " for ",
        method.parameters(),
        given -> twins.subject().put(method, method.keyOf(given), value),
        given -> twins.model().put(method, method.keyOf(given), value));
  }

  private void effect(Twins twins) {
    if (!shape.effects().isEmpty()) {
      ShapeEffect effect = shape.effects().get(random.nextInt(shape.effects().size()));
      compare(
          twins,
          effect.name() + " call",
          effect.parameters(),
          given -> twins.subject().call(effect, given),
          given -> twins.model().run(effect, given));
    }
  }

  private void slowCall(Twins twins, ShapeMethod method) {
    // A background refresh would be slow as well, even if the call is a hit.
    if (method.result().isFuture() && method.limits().refreshAfterWrite().isEmpty()) {
      int[] choice = arguments.choose(method.parameters());
      Object[] given = arguments.values(method.parameters(), choice);
      Object[] ofModel = arguments.values(method.parameters(), choice);
      SlowCall.Meanwhile[] meanwhile = SlowCall.Meanwhile.values();
      SlowCall.Meanwhile chosen = meanwhile[random.nextInt(meanwhile.length)];
      log.add(method.id() + " slow call, " + chosen + Arrays.deepToString(given));
      new SlowCall(twins, method, given, ofModel).run(chosen);
      ShapeArguments.spoil(given);
    }
  }
}
