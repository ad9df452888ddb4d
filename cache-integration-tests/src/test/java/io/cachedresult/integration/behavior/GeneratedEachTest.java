package io.cachedresult.integration.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.CircularComputationException;
import io.cachedresult.integration.FakeTicker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests calls for many elements, each of which is cached separately. */
@Timeout(60)
class GeneratedEachTest {

  private final FakeTicker ticker = new FakeTicker();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final CachedStockService stock = new CachedStockService(CacheEnvironment.builder()
      .ticker(ticker)
      .settings(Map.of())
      .registry(new CacheRegistry())
      .executor(background::add)
      .build());

  @Test
  void call_someAreStored_computesTheOthersOnceInTheOrderOfTheRequest() {
    stock.amounts(List.of("bb"), 1);
    Map<String, Integer> amounts = stock.amounts(List.of("ccc", "bb", "a", "ccc"), 1);

    assertThat(stock.computed).containsExactly(List.of("bb"), List.of("ccc", "a"));
    assertThat(amounts).containsExactly(Map.entry("ccc", 3), Map.entry("bb", 2), Map.entry("a", 1));
    assertThat(stock.amountsCache().stats().hits()).isEqualTo(1);
    assertThat(stock.amountsCache().stats().misses()).isEqualTo(3);
  }

  @Test
  void call_allAreStored_computesNothing() {
    stock.amounts(List.of("a", "bb"), 1);
    assertThat(stock.amounts(List.of("bb"), 1)).containsExactly(Map.entry("bb", 2));
    assertThat(stock.amounts(List.of(), 1)).isEmpty();

    assertThat(stock.computed).hasSize(1);
  }

  @Test
  void call_otherArgument_isAnotherKey() {
    stock.amounts(List.of("a"), 1);
    stock.amounts(List.of("a"), 2);

    assertThat(stock.computed).hasSize(2);
    assertThat(stock.amountsCache().getIfPresent("a", 2)).isEqualTo(1);
  }

  @Test
  void call_elementWithoutResult_isAbsentAndAskedForAgain() {
    assertThat(stock.amounts(List.of("unknown", "a"), 1)).containsOnlyKeys("a");
    stock.amounts(List.of("unknown", "a"), 1);

    assertThat(stock.computed).containsExactly(List.of("unknown", "a"), List.of("unknown"));
  }

  @Test
  void call_resultsThatAreNotKept_areReturnedAndComputedAgain() {
    stock.source = sku -> sku.equals("zero") ? 0 : null;
    assertThat(stock.amounts(List.of("zero", "null"), 1))
        .containsEntry("zero", 0)
        .containsEntry("null", null);
    stock.amounts(List.of("zero", "null"), 1);
    assertThat(stock.computed.get(1)).containsExactly("zero");

    stock.orders(Set.of("none"));
    stock.orders(Set.of("none"));
    assertThat(stock.computed).hasSize(4);
  }

  @Test
  void call_failure_reachesTheCallerAndKeepsWhatWasStored() {
    stock.amounts(List.of("a"), 1);
    stock.source = sku -> {
      throw new IllegalStateException(sku);
    };
    assertThatThrownBy(() -> stock.amounts(List.of("a", "bb"), 1)).hasMessage("bb");

    assertThat(stock.amountsCache().contains("a", 1)).isTrue();
    assertThat(stock.amountsCache().contains("bb", 1)).isFalse();
    stock.source = String::length;
    assertThat(stock.amounts(List.of("a", "bb"), 1)).hasSize(2);
  }

  @Test
  void call_oldResult_isRefreshedByItselfInTheBackground() {
    stock.amounts(List.of("a", "bb"), 1);
    ticker.advance(Duration.ofMinutes(5));
    stock.source = sku -> 9;
    assertThat(stock.amounts(List.of("a"), 1)).containsEntry("a", 1);
    assertThat(background).hasSize(1);
    background.remove().run();

    assertThat(stock.computed).containsExactly(List.of("a", "bb"), List.of("a"));
    assertThat(stock.amountsCache().getIfPresent("a", 1)).isEqualTo(9);
    assertThat(stock.amountsCache().getIfPresent("bb", 1)).isEqualTo(2);
  }

  @Test
  void refresh_computesAllAnew() {
    stock.amounts(List.of("a", "bb"), 1);
    stock.source = sku -> 9;

    assertThat(stock.amountsCache().refresh(List.of("bb"), 1)).containsEntry("bb", 9);
    assertThat(stock.amounts(List.of("a", "bb"), 1)).containsEntry("a", 1).containsEntry("bb", 9);
  }

  @Test
  void call_needsItsOwnElement_failsAndNamesIt() {
    stock.source = sku -> stock.amounts(List.of(sku), 1).get(sku);

    assertThatThrownBy(() -> stock.amounts(List.of("a"), 1))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("(a, 1)");
    assertThat(stock.amountsCache().size()).isZero();
  }

  @Test
  void calls_thatWantWhatTheOtherHas_computeEachElementOnceAndDoNotWaitForEachOther() {
    CyclicBarrier bothCompute = new CyclicBarrier(2);
    stock.source = sku -> {
      await(bothCompute);
      return sku.length();
    };
    CountDownLatch firstHasBegun = new CountDownLatch(1);
    CompletableFuture<Map<String, Integer>> first = CompletableFuture.supplyAsync(() -> {
      stock.source = sku -> {
        firstHasBegun.countDown();
        await(bothCompute);
        return sku.length();
      };
      return stock.amounts(List.of("a"), 1);
    });
    CompletableFuture<Map<String, Integer>> second = CompletableFuture.supplyAsync(() -> {
      await(firstHasBegun);
      return stock.amounts(List.of("a", "bb"), 1);
    });

    assertThat(first.join()).containsOnlyKeys("a");
    assertThat(second.join()).containsExactly(Map.entry("a", 1), Map.entry("bb", 2));
    assertThat(stock.computed).containsExactlyInAnyOrder(List.of("a"), List.of("bb"));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
