package io.cachedresult.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.access.Access;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Which failures are cached. */
class CachedFailureFilterTest {

  @Test
  void accepts_wrappers_checksTheInnermostCauseAndTheFailureItself() {
    CachedFailureFilter filter =
        new CachedFailureFilter(List.of(IOException.class, CompletionException.class));
    IOException cause = new IOException("no");
    Throwable circle = Access.toApi().circle(List.of());

    assertThat(filter.accepts(new ExecutionException(cause))).isTrue();
    assertThat(filter.accepts(new ExecutionException(new CompletionException(cause))))
        .isTrue();
    assertThat(filter.accepts(new ExecutionException(new Error("no")))).isFalse();
    assertThat(filter.accepts(new CompletionException(new Error("no")))).isTrue();
    assertThat(filter.accepts(new CompletionException(null))).isTrue();
    assertThat(filter.accepts(new IllegalStateException(cause))).isFalse();
    assertThat(filter.accepts(new CompletionException(circle))).isFalse();
  }

  @Test
  void accepts_onlyTheTypesAndTheirSubclasses() {
    CachedFailureFilter filter = new CachedFailureFilter(List.of(IOException.class));

    assertThat(filter.accepts(new FileNotFoundException("no"))).isTrue();
    assertThat(filter.accepts(new Exception("no"))).isFalse();
    assertThat(new CachedFailureFilter(List.of()).accepts(new IOException("no")))
        .isFalse();
  }
}
