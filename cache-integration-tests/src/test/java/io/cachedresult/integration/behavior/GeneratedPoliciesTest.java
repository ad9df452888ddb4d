package io.cachedresult.integration.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.ComputationTimeoutException;
import io.cachedresult.integration.FakeTicker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests expiry, refreshing, cached failures and lock timeouts of generated classes. */
@Timeout(60)
class GeneratedPoliciesTest {

  private final FakeTicker ticker = new FakeTicker();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final CachedRateService rates = new CachedRateService(CacheEnvironment.builder()
      .ticker(ticker)
      .settings(Map.of())
      .registry(new CacheRegistry())
      .executor(background::add)
      .build());

  @Test
  void call_resultUsedFromTimeToTime_staysUntilItsAgeSinceTheWriting() throws IOException {
    for (int minutes = 0; minutes < 60; minutes += 9) {
      assertThat(rates.rate("EUR", 1)).isEqualTo(3);
      ticker.advance(Duration.ofMinutes(9));
    }
    assertThat(rates.computed).hasSize(1);

    rates.rate("EUR", 1);
    ticker.advance(Duration.ofMinutes(10));
    rates.rate("EUR", 1);
    assertThat(rates.computed).hasSize(3);
  }

  @Test
  void call_keptFailure_isThrownAgainUntilItsAge() throws IOException {
    assertThatThrownBy(() -> rates.rate("")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> rates.rate("")).isInstanceOf(IOException.class);
    assertThat(rates.computed).hasSize(1);

    ticker.advance(Duration.ofSeconds(10));
    assertThatThrownBy(() -> rates.rate("")).isInstanceOf(IOException.class);
    assertThat(rates.computed).hasSize(2);
  }

  @Test
  void call_oldResult_isRefreshedOnceInTheBackgroundFromACopyOfTheKey() {
    int[] days = {1, 2};
    List<String> places = new ArrayList<>(List.of("here"));
    assertThat(rates.fresh("EUR", days.clone(), places)).isEqualTo(3);
    ticker.advance(Duration.ofMinutes(5));
    rates.source = currency -> 4;
    assertThat(rates.fresh("EUR", days, places)).isEqualTo(3);
    assertThat(rates.fresh("EUR", days, places)).isEqualTo(3);
    days[1] = 9;
    places.clear();
    assertThat(background).hasSize(1);
    background.remove().run();

    assertThat(rates.computed.get(1)).containsExactly(2, 2); // [0] was changed by the method
    assertThat(rates.fresh("EUR", new int[] {1, 2}, List.of("here"))).isEqualTo(4);
    assertThat(rates.computed).hasSize(2);
  }

  @Test
  void asyncCall_oldResult_isRefreshedOnceEvenWhileItsFutureIsOnTheWay() {
    CompletableFuture<Integer> first = rates.rate(1);
    rates.started.get(0).complete(7);
    ticker.advance(Duration.ofMinutes(5));

    assertThat(rates.rate(1)).isCompletedWithValue(7);
    background.remove().run();
    assertThat(rates.rate(1)).isCompletedWithValue(7);
    assertThat(background).isEmpty();
    assertThat(rates.started).hasSize(2);
    rates.started.get(1).complete(8);

    assertThat(rates.rate(1)).isCompletedWithValue(8);
    assertThat(first).isCompletedWithValue(7);
  }

  @Test
  void asyncCall_keptFailure_isSharedUntilItsAge() {
    CompletableFuture<Integer> first = rates.rate(1);
    rates.started.get(0).completeExceptionally(new IOException("no"));
    CompletableFuture<Integer> second = rates.rate(1);

    assertThat(rates.started).hasSize(1);
    assertThatThrownBy(first::join).hasRootCauseMessage("no");
    assertThatThrownBy(second::join).hasRootCauseMessage("no");

    ticker.advance(Duration.ofSeconds(10));
    rates.rate(1);
    assertThat(rates.started).hasSize(2);
  }

  @Test
  void asyncCall_waitingTooLongForAnother_givesUpAndTheComputationGoesOn() {
    CompletableFuture<Integer> first = rates.rate(1);
    CompletableFuture<Integer> second = rates.rate(1);

    assertThatThrownBy(second::join).hasCauseInstanceOf(ComputationTimeoutException.class);
    assertThat(first).isNotDone();
    rates.started.get(0).complete(7);
    assertThat(first).isCompletedWithValue(7);
    assertThat(rates.rate(1)).isCompletedWithValue(7);
  }
}
