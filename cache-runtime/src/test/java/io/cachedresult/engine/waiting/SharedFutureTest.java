package io.cachedresult.engine.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Many callers hold the future and can read it, but none of them can change it. */
class SharedFutureTest {

  private final CompletableFuture<String> shared = new SharedFuture<>("a");

  @Test
  void result_newFuture_isComplete() {
    assertThat(shared).isCompletedWithValue("a");
    assertThat(new SharedFuture<String>(null)).isCompletedWithValue(null);
  }

  @Test
  void change_isRejectedOrHasNoEffect() {
    assertThatThrownBy(() -> shared.obtrudeValue("b"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("other callers share");
    assertThatThrownBy(() -> shared.obtrudeException(new IllegalStateException("no")))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("other callers share");
    assertThat(shared.complete("b")).isFalse();
    assertThat(shared.completeExceptionally(new IllegalStateException("no"))).isFalse();
    assertThat(shared.cancel(true)).isFalse();

    assertThat(shared).isCompletedWithValue("a");
  }

  @Test
  void derivedFutures_belongToTheCaller() {
    CompletableFuture<String> copy = shared.copy();
    CompletableFuture<Integer> length = shared.thenApply(String::length);
    assertThat(length).isCompletedWithValue(1);
    copy.obtrudeValue("b");
    length.obtrudeException(new IllegalStateException("no"));

    assertThat(copy).isCompletedWithValue("b");
    assertThat(length).isCompletedExceptionally();
    assertThat(shared).isCompletedWithValue("a");
  }
}
