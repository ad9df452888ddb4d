package io.cachedresult.processor.fuzz;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A simple model of the generated class's behavior. */
final class ShapeModel {

  private final Shape shape;
  private final Script script;
  private final Map<ShapeMethod, CacheModel> caches = new HashMap<>();

  ShapeModel(Shape shape, Script script) {
    this.shape = shape;
    this.script = script;
    for (ShapeMethod method : shape.methods()) {
      // The defaults of a type do not apply to methods that it inherits.
      ShapeLimits defaults = method.level() == 0 ? shape.limits() : ShapeLimits.NONE;
      caches.put(method, new CacheModel(method.limits().or(defaults)));
    }
  }

  CacheModel cache(ShapeMethod method) {
    return caches.get(method);
  }

  void advance(long minutes) {
    caches.forEach((method, cache) -> {
      // Caches of static methods use the clock of the process.
      cache.advance(method.isStatic() ? 0 : minutes);
    });
  }

  Object call(ShapeMethod method, Object[] arguments) throws Throwable {
    if (method.hasCondition() && !script.isWanted(method.id(), arguments)) {
      return run(method, arguments);
    }
    CacheModel cache = cache(method);
    ModelKey key = key(method, arguments);
    Optional<Answer> found = cache.ask(key);
    if (found.isEmpty()) {
      return compute(method, arguments);
    }
    if (cache.isRefreshDue(key) && Answer.to(() -> compute(method, arguments)).failure() != null) {
      cache.refreshFailed(key);
    }
    return method.result().isFuture()
        ? CompletableFuture.completedFuture(found.get().value())
        : found.get().value();
  }

  /** Computes and stores, even if a result is stored. */
  Object compute(ShapeMethod method, Object[] arguments) throws Throwable {
    CacheModel cache = cache(method);
    Object returned;
    try {
      returned = run(method, arguments);
    } catch (Throwable failure) {
      cache.loads++;
      cache.failures++;
      throw failure;
    }
    if (!method.result().isFuture()) {
      settle(method, arguments, Answer.of(returned), true);
    } else if (returned instanceof CompletableFuture<?> future && future.isDone()) {
      settle(method, arguments, Answer.in(future), true);
    }
    return returned;
  }

  /** Stores or rejects a computed result. */
  void settle(ShapeMethod method, Object[] arguments, Answer answer, boolean isFresh) {
    CacheModel cache = cache(method);
    cache.loads++;
    if (answer.failure() != null) {
      cache.failures++;
      return;
    }
    boolean isKept = isKept(method, answer.value());
    if (isFresh && isKept) {
      cache.put(key(method, arguments), answer.value());
    } else if (isFresh) {
      cache.invalidate(key(method, arguments));
    }
  }

  private boolean isKept(ShapeMethod method, Object result) {
    return (result != null || (cache(method).keepsNull() && !method.result().isPrimitive()))
        && !(method.hasUnless() && script.isDropped(method.id(), result));
  }

  /** Runs the method itself; recursive calls use the cache, except those of a delegate. */
  Object run(ShapeMethod method, Object[] arguments) throws Throwable {
    if (method.recursesBy().isPresent()) {
      int position = method.recursesBy().getAsInt();
      int number = (int) arguments[position];
      if (number > 0 && number < 10) {
        Object[] inner = arguments.clone();
        inner[position] = number - 1;
        boolean isCached = method.isStatic() || shape.kind() == Shape.Kind.CLASS;
        Object ignored = isCached ? call(method, inner) : run(method, inner);
      }
    }
    return script.compute(method.id(), arguments);
  }

  /** Calls in a constructor compute, since there are no caches yet. */
  Object construct(Object[] arguments) throws Throwable {
    if (shape.kind() == Shape.Kind.CLASS) {
      script.note("new", arguments);
    }
    if (shape.callsFromConstructor()) {
      ShapeMethod first = shape.methods().get(0);
      script.compute(
          first.id(), first.parameters().stream().map(ShapeParameter::nothing).toArray());
    }
    return null;
  }

  boolean contains(ShapeMethod method, Object[] key) {
    return cache(method).contains(ModelKey.of(method, key));
  }

  boolean invalidate(ShapeMethod method, Object[] key) {
    return cache(method).invalidate(ModelKey.of(method, key));
  }

  Object invalidateAll(ShapeMethod method) {
    cache(method).invalidateAll();
    return null;
  }

  Object getIfPresent(ShapeMethod method, Object[] key) {
    return cache(method).use(ModelKey.of(method, key)).map(Answer::value).orElse(null);
  }

  Object put(ShapeMethod method, Object[] key, Object result) {
    if (result == null && !cache(method).keepsNull()) {
      throw new NullPointerException();
    }
    cache(method).put(ModelKey.of(method, key), result);
    return null;
  }

  /** Runs a method that changes cached results. */
  Object run(ShapeEffect effect, Object[] arguments) throws Throwable {
    for (ShapeEffect.Change change : effect.changes()) {
      if (change.kind() == ShapeEffect.Kind.INVALIDATE_BEFORE) {
        apply(effect, change, arguments, null);
      }
    }
    Object returned = script.compute(effect.name(), arguments);
    Answer answer = Answer.to(() -> returned);
    if (answer.failure() == null) {
      for (ShapeEffect.Change change : effect.changes()) {
        if (change.kind() != ShapeEffect.Kind.INVALIDATE_BEFORE) {
          apply(effect, change, arguments, answer.value());
        }
      }
    }
    return effect.result().isPresent() ? returned : null;
  }

  private void apply(
      ShapeEffect effect, ShapeEffect.Change change, Object[] arguments, Object result) {
    CacheModel cache = cache(change.target());
    if (change.kind() == ShapeEffect.Kind.INVALIDATE_ALL) {
      cache.invalidateAll();
      return;
    }
    ModelKey key = ModelKey.of(change.target(), effect.keyOf(change, arguments));
    if (change.kind() == ShapeEffect.Kind.PUT && isKept(change.target(), result)) {
      cache.put(key, result);
    } else {
      cache.invalidate(key);
    }
  }

  private static ModelKey key(ShapeMethod method, Object[] arguments) {
    return ModelKey.of(method, method.keyOf(arguments));
  }
}
