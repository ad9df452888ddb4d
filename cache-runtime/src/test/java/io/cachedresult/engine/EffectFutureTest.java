package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The futures of methods that change cached results. */
@Timeout(60)
class EffectFutureTest {

  private static final String REMOVED = "removed";

  private final CompletableFuture<String> source = new CompletableFuture<>();

  /** The changes in order: the value that was stored, or that something was removed. */
  private final List<String> changes = new ArrayList<>();

  private CompletableFuture<String> follow(CompletionStage<String> followed) {
    return EffectFuture.follow(
        followed, "shop.Catalog.update()", changes::add, () -> changes.add(REMOVED));
  }

  @Test
  void complete_source_changesBeforeTheCallerSeesIt() {
    List<String> seen = new ArrayList<>();
    CompletableFuture<Void> after = follow(source).thenAccept(result -> seen.addAll(changes));
    source.complete("a");

    assertThat(after).isCompleted();
    assertThat(seen).containsExactly("a");
  }

  @Test
  void follow_completedSource_changesAtOnce() {
    assertThat(follow(CompletableFuture.completedFuture("a"))).isCompletedWithValue("a");
    assertThat(changes).containsExactly("a");
  }

  @Test
  void complete_sourceOfAMethodThatOnlyRemoves_removes() {
    CompletableFuture<String> caller =
        EffectFuture.follow(source, "shop.Catalog.drop()", () -> changes.add(REMOVED));
    source.complete("a");

    assertThat(caller).isCompletedWithValue("a");
    assertThat(changes).containsExactly(REMOVED);
  }

  @Test
  void completeExceptionally_source_changesNothing() {
    CompletableFuture<String> caller = follow(source);
    IllegalStateException failure = new IllegalStateException();
    source.completeExceptionally(failure);

    assertThatThrownBy(caller::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThat(caller.handle((result, seen) -> seen).join()).isSameAs(failure);
    assertThat(changes).isEmpty();
  }

  @Test
  void cancel_sourceItself_changesNothing() {
    CompletableFuture<String> caller = follow(source);
    source.cancel(true);

    assertThat(caller).isCancelled();
    assertThat(changes).isEmpty();
  }

  @Test
  void complete_sourceWhoseCallerHasTimedOut_stillChanges() throws Exception {
    CompletableFuture<String> caller = follow(source).orTimeout(1, TimeUnit.NANOSECONDS);
    assertThatThrownBy(caller::get).isInstanceOf(ExecutionException.class);
    assertThat(source).isNotDone();
    source.complete("a");

    assertThat(changes).containsExactly("a");
  }

  @Test
  void complete_byTheCaller_doesNotAffectTheSource() {
    CompletableFuture<String> caller = follow(source);
    caller.complete("b");
    assertThat(changes).isEmpty();
    source.complete("a");

    assertThat(caller).isCompletedWithValue("b");
    assertThat(changes).containsExactly("a");
  }

  @Test
  void cancel_byTheCaller_cancelsTheSourceAndRemovesBeforeAnyoneSeesIt() {
    List<String> seen = new ArrayList<>();
    CompletableFuture<String> caller = follow(source);
    CompletableFuture<Boolean> after = caller.handle((result, failure) -> seen.addAll(changes));

    assertThat(caller.cancel(true)).isTrue();
    assertThat(caller.cancel(true)).isTrue();
    assertThat(caller).isCancelled();
    assertThat(source).isCancelled();
    assertThat(after).isCompleted();
    assertThat(seen).containsExactly(REMOVED);
    assertThat(changes).containsExactly(REMOVED);
  }

  @Test
  void cancel_afterTheEnd_doesNothing() {
    CompletableFuture<String> caller = follow(source);
    source.complete("a");

    assertThat(caller.cancel(true)).isFalse();
    assertThat(changes).containsExactly("a");
  }

  @Test
  void cancel_aDependentFuture_doesNotReachTheSource() {
    CompletableFuture<String> caller = follow(source);
    caller.copy().cancel(true);
    caller.thenApply(String::length).cancel(true);

    assertThat(source).isNotDone();
    assertThat(caller).isNotDone();
  }

  @Test
  void cancel_sourceThatCannotBeCancelled_stillChangesAtItsEnd() {
    CompletableFuture<String> minimal = follow(source.minimalCompletionStage());
    CompletableFuture<String> refusing = follow(new CompletableFuture<>() {
      {
        source.thenAccept(this::complete);
      }

      @Override
      public CompletableFuture<String> toCompletableFuture() {
        throw new UnsupportedOperationException();
      }
    });
    minimal.cancel(true);
    refusing.cancel(true);
    assertThat(minimal).isCancelled();
    assertThat(refusing).isCancelled();
    assertThat(changes).isEmpty();
    source.complete("a");

    assertThat(changes).containsExactly("a", "a");
  }

  @Test
  void complete_effectFails_failsTheCaller() {
    IllegalStateException failure = new IllegalStateException();
    CompletableFuture<String> caller = EffectFuture.follow(source, "drop", () -> {
      throw failure;
    });
    source.complete("a");

    assertThatThrownBy(caller::get).isInstanceOf(ExecutionException.class).hasCause(failure);
  }

  @Test
  void follow_null_removesAndNamesTheMethod() {
    assertThatThrownBy(() -> follow(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("shop.Catalog.update() returned null instead of a future");
    assertThat(changes).containsExactly(REMOVED);
  }
}
