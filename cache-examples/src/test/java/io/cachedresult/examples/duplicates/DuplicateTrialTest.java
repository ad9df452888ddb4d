package io.cachedresult.examples.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cachedresult.ResultCache;
import io.cachedresult.examples.mandelbrot.TileAddress;
import io.cachedresult.examples.report.ProgressLine;
import io.cachedresult.examples.report.UnexpectedResultException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateTrialTest {

  @ParameterizedTest
  @CsvSource({"0, 20, 1", "70, 6, 3.333", "90, 2, 10", "100, 1, 20"})
  void run_shareOfDuplicates_paintsWhatIsDistinct(
      int percent, int painted, double expectedSpeedup) {
    DuplicateResult result = run(new SingleCaller(), percent);
    assertThat(result.painted()).isEqualTo(result.distinct()).isEqualTo(painted);
    assertThat(result.hitRate()).isEqualTo((20 - painted) / 20.0);
    assertThat(result.expectedSpeedup()).isCloseTo(expectedSpeedup, within(0.001));
  }

  @Test
  void run_cacheThatForgets_fails() {
    assertThatThrownBy(() -> run(new Forgetful(), 90))
        .isInstanceOf(UnexpectedResultException.class)
        .hasMessageStartingWith("2 different tiles were requested, and ");
  }

  private static DuplicateResult run(TileClient client, int percent) {
    RequestStream<TileAddress> stream = RequestStream.of(TileAddress.coast(1), 20, percent, 1);
    return DuplicateTrial.run(
        client, stream, Runnable::run, Duration.ZERO, ProgressLine.invisible());
  }

  /** Clears the cache before each slice of requests. */
  private static final class Forgetful implements TileClient {

    private final TileClient client = new SingleCaller();

    @Override
    public List<byte[]> request(TilePainter painter, List<TileAddress> addresses) {
      if (painter instanceof CachedTilePainter cached) {
        cacheOf(cached).invalidateAll();
      }
      return client.request(painter, addresses);
    }

    @Override
    public ResultCache cacheOf(CachedTilePainter painter) {
      return client.cacheOf(painter);
    }
  }
}
