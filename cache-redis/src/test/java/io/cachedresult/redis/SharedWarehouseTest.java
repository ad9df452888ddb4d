package io.cachedresult.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated classes share their results on a real Redis. Each instance acts as a process. */
class SharedWarehouseTest {

  private static final int PROCESSES = 8;
  private static final int KEYS = 50;

  private static RedisProcess redis;

  private final AtomicInteger computations = new AtomicInteger();
  private final List<RedisTier> tiers = new ArrayList<>();
  private CachedWarehouse here;
  private CachedWarehouse there;

  @BeforeAll
  static void startRedis() throws IOException {
    redis = RedisProcess.start(RedisProcess.Version.EMBEDDED_6_2);
  }

  @AfterAll
  static void stopRedis() throws IOException {
    redis.close();
  }

  @BeforeEach
  void startProcesses() {
    redis.commands().flushall();
    here = newProcess();
    there = newProcess();
  }

  @AfterEach
  void endProcesses() {
    tiers.forEach(RedisTier::close);
  }

  private CachedWarehouse newProcess() {
    RedisTier tier = TierFixture.connect(redis);
    tiers.add(tier);
    CacheEnvironment environment = CacheEnvironment.builder()
        .settings(Map.of())
        .registry(new CacheRegistry())
        .sharedTier(tier)
        .build();
    return new CachedWarehouse(computations, environment);
  }

  @Test
  void result_computedInOneProcess_isFoundInTheOther() {
    Warehouse.Stock stock = here.stock("apple");

    Await.until("the result is shared", () -> isShared("stock"));
    assertThat(there.stock("apple")).isEqualTo(stock);
    assertThat(computations).hasValue(1);
    assertThat(there.stockCache().stats().sharedHits()).isEqualTo(1);
  }

  @Test
  void future_computedInOneProcess_isFoundInTheOther() {
    Warehouse.Stock stock = here.stockLater("apple").join();

    Await.until("the result is shared", () -> isShared("stockLater"));
    assertThat(there.stockLater("apple").join()).isEqualTo(stock);
    assertThat(computations).hasValue(1);
  }

  @Test
  void batch_computedInOneProcess_isFoundInTheOther() {
    Map<String, Warehouse.Stock> stocks = here.stocks(List.of("apple", "pear"));

    Await.until("the results are shared", () -> countOf("stocks") == 2);
    assertThat(there.stocks(List.of("pear", "apple", "fig"))).containsAllEntriesOf(stocks);
    assertThat(computations).hasValue(3);
  }

  @Test
  void change_inOneProcess_reachesTheOther() {
    here.stock("apple");
    Await.until("the result is shared", () -> isShared("stock"));
    there.stock("apple");

    here.sell("apple");

    Await.until("the old result is gone", () -> !there.stockCache().contains("apple"));
    assertThat(there.stock("apple").amount()).isEqualTo(2);
  }

  @Test
  void coldKeys_inManyProcesses_areComputedOnce() throws Exception {
    List<CachedWarehouse> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(newProcess());
    }
    ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (CachedWarehouse process : processes) {
        running.add(threads.submit(() -> {
          for (int key = 0; key < KEYS; key++) {
            process.stock("product " + key);
          }
        }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(computations).hasValue(KEYS);
  }

  @Test
  void server_stopped_isNotNeeded() throws IOException {
    try (RedisProcess own = RedisProcess.start(RedisProcess.Version.EMBEDDED_6_2);
        RedisTier tier = TierFixture.connect(own, TierFixture.SHORT_BUDGET)) {
      CachedWarehouse warehouse = new CachedWarehouse(
          computations,
          CacheEnvironment.builder()
              .settings(Map.of())
              .registry(new CacheRegistry())
              .sharedTier(tier)
              .build());
      own.suspend();

      assertThat(warehouse.stock("apple").amount()).isEqualTo(1);
      assertThat(warehouse.stock("pear").amount()).isEqualTo(2);
      CompletableFuture<Warehouse.Stock> later = warehouse.stockLater("fig");
      assertThat(later.join().amount()).isEqualTo(3);
    }
  }

  private static boolean isShared(String method) {
    return countOf(method) == 1;
  }

  private static long countOf(String method) {
    return redis.commands().keys("cached-result:*Warehouse." + method + "(*:*").stream()
        .filter(key -> key.indexOf('}') < key.length() - 1)
        .count();
  }
}
