package io.cachedresult.redis;

import static io.cachedresult.redis.TierFixture.AGE;
import static io.cachedresult.redis.TierFixture.SHORT_BUDGET;
import static io.cachedresult.redis.TierFixture.SPACE;
import static io.cachedresult.redis.TierFixture.awaitConnection;
import static io.cachedresult.redis.TierFixture.bytes;
import static io.cachedresult.redis.TierFixture.find;
import static io.cachedresult.redis.TierFixture.findText;
import static io.cachedresult.redis.TierFixture.isUsable;
import static io.cachedresult.redis.TierFixture.listen;
import static io.cachedresult.redis.TierFixture.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.redis.TierFixture.Recorder;
import io.cachedresult.shared.SharedTier.Lookup;
import io.lettuce.core.KillArgs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(RedisProcess.Version.class)
class OutageTest {

  private final RedisProcess redis;
  private final RedisTier tier;

  OutageTest(RedisProcess.Version version) throws Exception {
    redis = RedisProcess.start(version);
    tier = TierFixture.connect(redis, SHORT_BUDGET);
  }

  @AfterEach
  void close() throws Exception {
    tier.close();
    redis.close();
  }

  @Test
  void connections_thatWereKilled_areOpenedAgain() {
    Recorder recorder = listen(tier);
    redis.commands().clientKill(KillArgs.Builder.skipme());
    recorder.await("disconnected");
    recorder.await("connected");
    awaitConnection(tier);

    assertThat(recorder.events).containsExactly("disconnected", "unknown", "connected");
    putUntilStored("a", "1");
    recorder.await("changed a");
  }

  @Test
  void suspendedServer_isBypassed_untilItResumes() throws Exception {
    putUntilStored("a", "1");
    Recorder recorder = listen(tier);
    redis.suspend();
    Await.until("Redis is bypassed", () -> {
      find(tier, "a");
      return tier.health().isBypassed();
    });
    recorder.await("disconnected");

    assertThat(tier.health().failures()).isPositive();
    assertThat(tier.health().isConnected()).isFalse();
    long begunAt = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      assertThat(find(tier, "a")).isEqualTo(Lookup.NOTHING);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begunAt)).isLessThan(Duration.ofSeconds(5));
    redis.resume();
    recorder.await("connected");
    Await.until("the result is found again", () -> "1".equals(findText(tier, "a")));
  }

  @Test
  void find_withoutAnAnswer_takesItsBudgetOnly() throws Exception {
    redis.suspend();
    long begunAt = System.nanoTime();
    Lookup answer = find(tier, "a");

    assertThat(answer).isEqualTo(Lookup.NOTHING);
    // The budget is 50 ms; a busy machine gets more time. Lettuce alone would wait for a minute.
    assertThat(Duration.ofNanos(System.nanoTime() - begunAt)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void leases_thatWereGrantedTooLate_areReleased() throws Exception {
    RedisTier other = TierFixture.connect(redis);
    try {
      redis.suspend();
      assertThat(tier.find(SPACE, List.of(bytes("a"), bytes("b"))).join())
          .containsExactly(Lookup.NOTHING, Lookup.NOTHING);
      redis.resume();

      // Leases last for a minute, and this waits for 20 seconds.
      assertThat(find(other, "a").lease()).isNotNull();
    } finally {
      other.close();
    }
  }

  @Test
  void invalidate_duringAnOutage_isMadeUpFor() throws Exception {
    RedisTier other = TierFixture.connect(redis);
    try {
      putUntilStored("a", "outdated");
      redis.suspend();
      Await.until("Redis is bypassed", () -> {
        find(tier, "b");
        return tier.health().isBypassed();
      });
      tier.invalidate(SPACE, bytes("a")).join();
      redis.resume();
      Await.until("the tier is used again", () -> {
        Lookup answer = find(tier, "a");
        assertThat(answer.result()).isNull();
        if (answer.lease() == null) {
          return false;
        }
        tier.release(SPACE, bytes("a"), answer.lease());
        return true;
      });

      assertThat(findText(other, "a")).isNull();
    } finally {
      other.close();
    }
  }

  @Test
  void restartedServer_isUsedAgain() throws Exception {
    putUntilStored("a", "1");
    Recorder recorder = listen(tier);
    redis.stop();
    recorder.await("disconnected");
    assertThat(find(tier, "a")).isEqualTo(Lookup.NOTHING);
    redis.start();
    recorder.await("connected");
    awaitConnection(tier);

    assertThat(recorder.events).contains("unknown");
    Await.until("a lease is granted", () -> find(tier, "a").lease() != null);
  }

  @Test
  void readOnlyServer_isBypassed_untilItAcceptsChanges() {
    putUntilStored("a", "1");
    redis.commands().replicaof("127.0.0.1", 1);
    Await.until("Redis is bypassed", () -> {
      put(tier, "a", "2");
      return tier.health().isBypassed();
    });
    long before = countScripts();
    Await.until("Redis was probed", () -> {
      put(tier, "a", "2");
      return countScripts() > before + 1 && tier.health().isBypassed();
    });
    long scripts = countScripts();
    Await.until("Redis was probed again, twice", () -> {
      assertThat(tier.health().isBypassed()).isTrue();
      return countScripts() > scripts + 1;
    });
    redis.commands().replicaofNoOne();
    awaitConnection(tier);
    putUntilStored("a", "3");
  }

  /** Returns how many scripts were sent to the server. */
  private long countScripts() {
    Matcher calls =
        Pattern.compile("cmdstat_eval:calls=(\\d+)").matcher(redis.commands().info("commandstats"));
    return calls.find() ? Long.parseLong(calls.group(1)) : 0;
  }

  @Test
  void fullServer_answersWhatItHas() {
    putUntilStored("a", "1");
    Recorder recorder = listen(tier);
    Lookup leased = find(tier, "b");
    redis.commands().configSet("maxmemory-policy", "noeviction");
    redis.commands().configSet("maxmemory", "1");
    for (int i = 0; i < 2 * CircuitBreaker.LIMIT; i++) {
      tier.publish(SPACE, bytes("b"), bytes("2"), leased.lease(), AGE);
    }

    assertThat(findText(tier, "a")).isEqualTo("1");
    assertThat(find(tier, "c")).isEqualTo(Lookup.NOTHING);
    assertThat(isUsable(tier)).isTrue();
    tier.invalidate(SPACE, bytes("missing")).join();
    recorder.await("unknown");
    tier.invalidate(SPACE, bytes("a")).join();
    assertThat(findText(tier, "a")).isNull();
    tier.invalidateAll(SPACE).join();
    redis.commands().configSet("maxmemory", "0");
    Await.until("a lease is granted", () -> find(tier, "c").lease() != null);
  }

  @Test
  void close_completesCallsAndEndsAllThreads() throws Exception {
    RedisTier closed = TierFixture.connect(redis, TierFixture.PATIENT);
    Await.until("a lease is granted", () -> find(tier, "a").lease() != null);
    CompletableFuture<List<Lookup>> waiting = closed.find(SPACE, List.of(bytes("a")));
    closed.close();
    tier.close();

    assertThat(waiting.join()).containsExactly(Lookup.NOTHING);
    assertThat(find(closed, "a")).isEqualTo(Lookup.NOTHING);
    closed.invalidate(SPACE, bytes("a")).join();
    awaitEndOfThreads();
  }

  @Test
  void close_notifiesListeners_thatChangesArriveNoMore() {
    Recorder recorder = listen(tier);

    tier.close();

    recorder.await("disconnected");
    assertThat(tier.health().isConnected()).isFalse();
  }

  @Test
  void close_afterConnectionsWereCut_endsAllThreads() throws Exception {
    for (int i = 0; i < 5; i++) {
      RedisTier closed = TierFixture.connect(redis);
      redis.commands().clientKill(KillArgs.Builder.typeNormal().skipme());
      closed.close();
    }
    tier.close();

    awaitEndOfThreads();
  }

  private static void awaitEndOfThreads() {
    Await.until(
        "all threads have ended",
        () -> Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().startsWith("cached-result-redis")));
  }

  /** Stores a result, though a busy machine may need longer than the budget. */
  private void putUntilStored(String key, String result) {
    Await.until("the result is stored", () -> {
      put(tier, key, result);
      return result.equals(findText(tier, key));
    });
  }
}
