package io.cachedresult.processor.fuzz;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A call whose future completes later, and events that may happen to its key until then. */
final class SlowCall {

  /** The event while the call is in flight. */
  enum Meanwhile {
    NOTHING,
    CALL,
    LOOK,
    PUT,
    INVALIDATE,
    INVALIDATE_ALL,
    CANCEL
  }

  private final Twins twins;
  private final ShapeMethod method;
  private final Object[] given;
  private final Object[] ofModel;

  /**
   * Prepares the call.
   *
   * @param ofModel the arguments for the model, equal to those for the class
   */
  SlowCall(Twins twins, ShapeMethod method, Object[] given, Object[] ofModel) {
    this.twins = twins;
    this.method = method;
    this.given = given;
    this.ofModel = ofModel;
  }

  void run(Meanwhile meanwhile) {
    AtomicReference<Object> returned = new AtomicReference<>();
    twins.decide(true, false);
    twins.beSlow(true);
    twins.compare("a slow call", () -> keep(returned), () -> twins.model().call(method, ofModel));
    twins.beSlow(false);
    List<Script.Pending> pending = twins.script().takePending();
    List<Script.Pending> modeled = twins.modelScript().takePending();
    if (pending.isEmpty() || meanwhile == Meanwhile.CANCEL) {
      cancel(returned.get(), pending);
      return;
    }
    boolean isFresh = isFreshAfter(meanwhile, modeled.get(0).answer());
    twins.compare(
        "the completion",
        () -> {
          pending.get(0).complete();
          return returned.get();
        },
        () -> {
          twins.model().settle(method, ofModel, modeled.get(0).answer(), isFresh);
          return modeled.get(0).answer().get();
        });
  }

  private Object keep(AtomicReference<Object> returned) throws ReflectiveOperationException {
    returned.set(twins.subject().call(method, given));
    return returned.get();
  }

  /** Cancels the future of the last waiting caller, if the call computes at all. */
  private void cancel(Object returned, List<Script.Pending> pending) {
    for (Script.Pending each : pending) {
      ((CompletableFuture<?>) returned).cancel(true);
      twins.compare("canceled", () -> each.future().isCancelled(), () -> true);
      twins.model().cache(method).loads++;
      twins.model().cache(method).failures++;
    }
  }

  /** Returns whether the running computation may still be stored. */
  private boolean isFreshAfter(Meanwhile meanwhile, Answer answer) {
    Object[] key = method.keyOf(given);
    Object[] modelKey = method.keyOf(ofModel);
    switch (meanwhile) {
      case CALL ->
        twins.compare(
            "a second call", () -> twins.subject().call(method, given), () -> share(answer));
      case LOOK ->
        twins.compare(
            "getIfPresent",
            () -> twins.subject().ask(method, "getIfPresent", key),
            () -> twins.model().getIfPresent(method, modelKey));
      case PUT -> {
        Object result = method.result().type().numbered(1);
        twins.compare(
            "put",
            () -> twins.subject().put(method, key, result),
            () -> twins.model().put(method, modelKey, result));
      }
      case INVALIDATE ->
        twins.compare(
            "invalidate", () -> twins.subject().ask(method, "invalidate", key), () -> false);
      case INVALIDATE_ALL ->
        twins.compare(
            "invalidateAll",
            () -> twins.subject().invalidateAll(method),
            () -> twins.model().invalidateAll(method));
      default -> {}
    }
    return meanwhile.ordinal() < Meanwhile.PUT.ordinal();
  }

  /** Lets a concurrent caller wait for the same computation, which will have this outcome. */
  private Object share(Answer answer) {
    if (method.hasCondition()) {
      twins.modelScript().isWanted(method.id(), ofModel);
    }
    if (answer.failure() == null) {
      twins.model().cache(method).hits++;
    } else {
      twins.model().cache(method).misses++;
    }
    return new CompletableFuture<Object>();
  }
}
