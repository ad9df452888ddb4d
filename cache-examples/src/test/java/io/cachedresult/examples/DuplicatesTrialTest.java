package io.cachedresult.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cachedresult.ResultCache;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTrialTest {

  @ParameterizedTest
  @CsvSource({"0, 20, 1", "70, 6, 3.333", "90, 2, 10", "100, 1, 20"})
  void run_shareOfDuplicates_paintsWhatIsDistinct(int percent, int painted, double ideal) {
    DuplicatesRun run = run(new OneCaller(), percent);
    assertThat(run.painted()).isEqualTo(run.distinct()).isEqualTo(painted);
    assertThat(run.hitRate()).isEqualTo((20 - painted) / 20.0);
    assertThat(run.idealSpeedUp()).isCloseTo(ideal, within(0.001));
  }

  @Test
  void run_cacheThatForgets_fails() {
    assertThatThrownBy(() -> run(new Forgetful(), 90))
        .isInstanceOf(UnexpectedResult.class)
        .hasMessageStartingWith("2 different tiles were asked for, and ");
  }

  private static DuplicatesRun run(Delivery delivery, int percent) {
    RequestStream<TileAddress> stream = RequestStream.of(TileAddress.coast(1), 20, percent, 1);
    return DuplicatesTrial.run(delivery, stream, Runnable::run, new Progress("testing", 40));
  }

  /** Clears the cache before each delivery. */
  private static final class Forgetful implements Delivery {

    private final Delivery delivery = new OneCaller();

    @Override
    public List<byte[]> deliver(Tiles tiles, List<TileAddress> requests) {
      if (tiles instanceof CachedTiles cached) {
        cacheOf(cached).invalidateAll();
      }
      return delivery.deliver(tiles, requests);
    }

    @Override
    public int atOnce() {
      return delivery.atOnce();
    }

    @Override
    public ResultCache cacheOf(CachedTiles tiles) {
      return delivery.cacheOf(tiles);
    }
  }
}
