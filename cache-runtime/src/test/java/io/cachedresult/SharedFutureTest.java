package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What many callers hold can be read, and be changed by none of them. */
class SharedFutureTest {

  private final CompletableFuture<String> shared = new SharedFuture<>("a");

  @Test
  void result_isThereAtOnce() {
    assertThat(shared).isCompletedWithValue("a");
    assertThat(new SharedFuture<String>(null)).isCompletedWithValue(null);
  }

  @Test
  void change_isRefusedOrWithoutEffect() {
    assertThatThrownBy(() -> shared.obtrudeValue("b"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("others share");
    assertThatThrownBy(() -> shared.obtrudeException(new IllegalStateException("no")))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("others share");
    assertThat(shared.complete("b")).isFalse();
    assertThat(shared.completeExceptionally(new IllegalStateException("no"))).isFalse();
    assertThat(shared.cancel(true)).isFalse();

    assertThat(shared).isCompletedWithValue("a");
  }

  @Test
  void derivedFutures_areTheCallersOwn() {
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
