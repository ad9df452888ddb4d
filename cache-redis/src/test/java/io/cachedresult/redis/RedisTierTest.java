package io.cachedresult.redis;

import static io.cachedresult.redis.TierFixture.AGE;
import static io.cachedresult.redis.TierFixture.SPACE;
import static io.cachedresult.redis.TierFixture.bytes;
import static io.cachedresult.redis.TierFixture.find;
import static io.cachedresult.redis.TierFixture.findText;
import static io.cachedresult.redis.TierFixture.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.shared.SharedTier.Lookup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(RedisProcess.Version.class)
class RedisTierTest {

  private final RedisProcess redis;
  private final RedisTier tier;
  private final RedisTier other;

  RedisTierTest(RedisProcess.Version version) throws Exception {
    redis = RedisProcess.start(version);
    tier = TierFixture.connect(redis);
    other = TierFixture.connect(redis);
  }

  @AfterEach
  void close() throws Exception {
    tier.close();
    other.close();
    redis.close();
  }

  @Test
  void publish_underALease_sharesTheResult() {
    Lookup lookup = find(tier, "a");
    publish(tier, "a", "1", lookup.lease());

    assertThat(lookup.result()).isNull();
    Await.until("the result is shared", () -> "1".equals(findText(other, "a")));
  }

  @Test
  void find_coldKeysOnManyConnections_grantsOneLeaseForEach() {
    List<RedisTier> tiers = new ArrayList<>(List.of(tier, other));
    for (int i = 2; i < 8; i++) {
      tiers.add(TierFixture.connect(redis));
    }
    try {
      List<CompletableFuture<Lookup>> lookups = new ArrayList<>();
      for (int key = 0; key < 50; key++) {
        for (RedisTier each : tiers) {
          lookups.add(compute(each, "key " + key));
        }
      }
      List<Lookup> answers = lookups.stream().map(CompletableFuture::join).toList();

      assertThat(answers.stream().filter(answer -> answer.lease() != null)).hasSize(50);
      assertThat(answers.stream().filter(answer -> answer.result() != null)).hasSize(350);
    } finally {
      tiers.forEach(each -> each.close());
    }
  }

  /** Finds a key, and publishes a result if the caller is to. */
  private static CompletableFuture<Lookup> compute(RedisTier tier, String key) {
    return tier.find(SPACE, List.of(bytes(key))).thenApply(answers -> {
      Lookup answer = answers.get(0);
      if (answer.lease() != null) {
        publish(tier, key, "result", answer.lease());
      }
      return answer;
    });
  }

  @Test
  void find_manyKeys_answersInTheirOrder() {
    put(tier, "key 3", "three");
    Lookup leased = find(other, "key 5");
    List<Lookup> answers = tier.find(
            SPACE, IntStream.range(0, 1_000).mapToObj(i -> bytes("key " + i)).toList())
        .join();

    assertThat(leased.lease()).isNotNull();
    assertThat(answers).hasSize(1_000);
    assertThat(answers.get(3).result()).isEqualTo(bytes("three"));
    assertThat(answers.get(5)).isEqualTo(Lookup.NOTHING);
    assertThat(answers.stream().filter(answer -> answer.lease() != null)).hasSize(998);
  }

  @Test
  void find_noKeys_answersNothing() {
    assertThat(tier.find(SPACE, List.of()).join()).isEmpty();
  }

  @Test
  void release_ofALease_grantsItToTheNextCaller() {
    Lookup lookup = find(tier, "a");
    CompletableFuture<List<Lookup>> waiting = other.find(SPACE, List.of(bytes("a")));
    tier.release(SPACE, bytes("a"), lookup.lease());

    assertThat(waiting.join().get(0).lease()).isNotNull().isNotEqualTo(lookup.lease());
  }

  @Test
  void find_whileAnotherHasTheLease_waitsForItsPatienceAndGetsNothing() {
    assertThat(find(tier, "a").lease()).isNotNull();
    try (RedisTier impatient = TierFixture.connect(redis, TierFixture.IMPATIENT)) {
      long begun = System.nanoTime();
      assertThat(find(impatient, "a")).isEqualTo(Lookup.NOTHING);
      // Well below the duration of the lease, which is a minute.
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isBetween(Duration.ofMillis(150), Duration.ofSeconds(20));
    }
  }

  @Test
  void find_leaseOfAnotherHasExpired_getsOne() {
    try (RedisTier brief = TierFixture.connect(redis, TierFixture.SHORT_LEASE)) {
      Lookup expiring = find(brief, "a");
      Lookup next = find(other, "a");
      publish(brief, "a", "too late", expiring.lease());
      publish(other, "a", "1", next.lease());

      assertThat(next.lease()).isNotNull().isNotEqualTo(expiring.lease());
      Await.until("the result is shared", () -> "1".equals(findText(tier, "a")));
    }
  }

  @Test
  void defaultOptions_areThoseOfTheDocumentation() {
    assertThat(TierOptions.DEFAULT.callBudget()).isEqualTo(Duration.ofMillis(50));
    assertThat(TierOptions.DEFAULT.patience()).isEqualTo(Duration.ofMillis(500));
    assertThat(TierOptions.DEFAULT.lease()).isEqualTo(Duration.ofMinutes(1));
    assertThat(TierOptions.DEFAULT.heartbeat()).isEqualTo(Duration.ofSeconds(1));
    assertThat(TierOptions.DEFAULT.largestKey()).isEqualTo(1_024);
    assertThat(TierOptions.DEFAULT.largestResult()).isEqualTo(1_048_576);
  }

  @Test
  void release_ofALeaseThatEnded_changesNothing() {
    Lookup lookup = find(tier, "a");
    put(tier, "a", "1");
    tier.invalidate(SPACE, bytes("a")).join();
    Lookup next = find(other, "a");
    tier.release(SPACE, bytes("a"), lookup.lease());
    publish(tier, "a", "outdated", lookup.lease());
    publish(other, "a", "2", next.lease());

    Await.until("the result is shared", () -> "2".equals(findText(other, "a")));
  }

  @Test
  void publish_afterAChange_isRefused() {
    Lookup invalidated = find(tier, "invalidated");
    Lookup changed = find(tier, "changed");
    other.invalidate(SPACE, bytes("invalidated")).join();
    put(other, "changed", "new");
    publish(tier, "invalidated", "outdated", invalidated.lease());
    publish(tier, "changed", "outdated", changed.lease());

    assertThat(findText(tier, "invalidated")).isNull();
    assertThat(findText(tier, "changed")).isEqualTo("new");
  }

  @Test
  void invalidateAll_removesResultsAndRevokesLeases_inOneSpaceOnly() {
    String space = "another:0123456789abcdef";
    other.put(space, bytes("a"), bytes("stays"), AGE).join();
    put(other, "a", "1");
    Lookup lookup = find(tier, "b");
    other.invalidateAll(SPACE).join();
    publish(tier, "b", "outdated", lookup.lease());

    assertThat(findText(tier, "a")).isNull();
    assertThat(find(tier, "b").result()).isNull();
    assertThat(tier.find(space, List.of(bytes("a"))).join().get(0).result())
        .isEqualTo(bytes("stays"));
  }

  @Test
  void put_withAnAge_expires() {
    tier.put(SPACE, bytes("a"), bytes("1"), Duration.ofMinutes(5)).join();
    tier.put(SPACE, bytes("b"), bytes("2"), Duration.ofNanos(1)).join();
    put(tier, "c", "3");

    long age = redis.commands().pttl("cached-result:{" + SPACE + "}:a");
    long longest = redis.commands().pttl("cached-result:{" + SPACE + "}:c");
    assertThat(Duration.ofMillis(age)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    assertThat(Duration.ofMillis(longest)).isBetween(Duration.ofDays(29), Duration.ofDays(30));
    Await.until("the result expires", () -> findText(other, "b") == null);
    List<Lookup> answers =
        other.find(SPACE, List.of(bytes("a"), bytes("c"), bytes("d"))).join();
    assertThat(find(tier, "a").remaining()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    assertThat(answers.get(0).remaining()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    assertThat(answers.get(1).remaining()).isBetween(Duration.ofDays(29), Duration.ofDays(30));
    assertThat(answers.get(2).remaining()).isZero();
  }

  @Test
  void keysAndSpaces_ofAnyBytes_stayApart() {
    byte[] key = {0, '}', '{', (byte) 0xff, '\r', '\n'};
    String space = "{50%}}:{";
    tier.put(space, key, bytes("1"), AGE).join();
    tier.put(space, new byte[0], new byte[0], AGE).join();

    List<Lookup> answers = other.find(space, List.of(key, new byte[0])).join();
    assertThat(answers.get(0).result()).isEqualTo(bytes("1"));
    assertThat(answers.get(1).result()).isEmpty();
  }

  @Test
  void largeKeysAndResults_areNotShared() {
    byte[] largeKey = new byte[TierFixture.OPTIONS.largestKey() + 1];
    byte[] largeResult = new byte[TierFixture.OPTIONS.largestResult() + 1];
    Lookup lookup = find(tier, "a");
    tier.publish(SPACE, bytes("a"), largeResult, lookup.lease(), AGE);
    put(tier, "b", "old");
    tier.put(SPACE, bytes("b"), largeResult, AGE).join();

    assertThat(tier.find(SPACE, List.of(largeKey)).join()).containsExactly(Lookup.NOTHING);
    assertThat(find(other, "a").lease()).as("after the first was released").isNotNull();
    assertThat(findText(other, "b")).isNull();
  }

  @Test
  void find_ofValuesThatOthersStored_grantsALease() {
    put(tier, "a", "1");
    redis.commands().del("cached-result:{" + SPACE + "}:a");
    redis.commands().lpush("cached-result:{" + SPACE + "}:a", "a list");
    redis.commands().set("cached-result:{" + SPACE + "}:b", "short");

    Lookup list = find(tier, "a");
    Lookup shorter = find(tier, "b");
    publish(tier, "a", "2", list.lease());
    assertThat(shorter.lease()).isNotNull();
    Await.until("the list was replaced", () -> "2".equals(findText(other, "a")));
  }

  @Test
  void find_withoutItsGeneration_findsNothingOld() {
    put(tier, "a", "1");
    redis.commands().del("cached-result:{" + SPACE + "}");

    assertThat(findText(tier, "a")).isNull();
  }

  @Test
  void find_afterScriptsWereForgotten_sendsThemAgain() {
    put(tier, "a", "1");
    redis.commands().scriptFlush();

    assertThat(find(tier, "b").lease()).isNotNull();
    assertThat(tier.find(SPACE, List.of(bytes("a"), bytes("c"))).join().get(0).result())
        .isEqualTo(bytes("1"));
  }

  private static void publish(RedisTier tier, String key, String result, String lease) {
    tier.publish(SPACE, bytes(key), bytes(result), lease, AGE);
  }
}
