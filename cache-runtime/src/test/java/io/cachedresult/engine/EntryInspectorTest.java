package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.EntrySnapshot;
import io.cachedresult.LruCache;
import io.cachedresult.RemovalCause;
import io.cachedresult.testing.FakeTicker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EntryInspectorTest {

  private final FakeTicker ticker = new FakeTicker();
  private final List<RemovalCause> causes = new ArrayList<>();
  private final LruCache<Object, Integer> cache = LruCache.<Object, Integer>builder()
      .environment(CacheEnvironment.builder().ticker(ticker).build())
      .expireAfterWrite(Duration.ofMinutes(1))
      .cacheFailures(IllegalStateException.class)
      .removalListener((key, value, cause) -> causes.add(cause))
      .build();

  private EntrySnapshot onlyEntry() {
    List<EntrySnapshot> all = cache.entries(10);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void entries_storedResults_haveKeyAndAge() {
    cache.put("a", 1);
    ticker.advance(Duration.ofSeconds(3));
    cache.put("b", 2);

    assertThat(cache.entries(10))
        .extracting(EntrySnapshot::key, EntrySnapshot::age)
        .containsExactlyInAnyOrder(
            tuple("(a)", Duration.ofSeconds(3)), tuple("(b)", Duration.ZERO));
  }

  @Test
  void entries_storedResults_weighAsMuchAsTheCache() {
    cache.put("a", 1);
    cache.put("b".repeat(1_000), 2);

    assertThat(cache.entries(10).stream().mapToInt(EntrySnapshot::weight).sum())
        .isEqualTo((int) cache.memory())
        .isGreaterThan(1_000);
  }

  @Test
  void entries_countNothing() {
    cache.put("a", 1);
    cache.entries(10);

    assertThat(cache.stats().requests()).isZero();
  }

  @Test
  void entries_moreThanTheLimit_areCut() {
    for (int key = 0; key < 100; key++) {
      cache.put(key, key);
    }

    assertThat(cache.entries(7)).hasSize(7);
    assertThat(cache.entries(100)).extracting(EntrySnapshot::key).doesNotHaveDuplicates();
    assertThat(cache.entries(1_000)).hasSize(100);
    assertThatThrownBy(() -> cache.entries(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void entries_expiredOrInFlight_areNotListed() throws InterruptedException {
    cache.put("old", 1);
    ticker.advance(Duration.ofMinutes(1));
    cache.put("young", 1);
    CountDownLatch computing = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    Thread other = new Thread(() -> cache.get("in flight", key -> {
      computing.countDown();
      awaitUninterruptibly(looked);
      return 1;
    }));
    other.start();
    computing.await();

    assertThat(cache.entries(10)).extracting(EntrySnapshot::key).containsExactly("(young)");
    looked.countDown();
    other.join();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @Test
  void entries_cachedFailures_areListedAndInvalidated() {
    assertThatThrownBy(() -> cache.get("a", key -> {
          throw new IllegalStateException();
        }))
        .isInstanceOf(IllegalStateException.class);
    ticker.advance(Duration.ofSeconds(2));

    assertThat(onlyEntry().age()).isEqualTo(Duration.ofSeconds(2));
    assertThat(cache.invalidateId(onlyEntry().id())).isTrue();
    assertThat(cache.get("a", key -> 3)).isEqualTo(3);
  }

  @Test
  void entries_slowKeys_areNamedByTypeAfterASecond() {
    final class Slow {
      @Override
      public String toString() {
        ticker.advance(Duration.ofMillis(600));
        return "slow";
      }
    }
    for (int i = 0; i < 4; i++) {
      cache.put(new Slow(), i);
    }

    assertThat(cache.entries(10))
        .extracting(EntrySnapshot::key)
        .containsExactly("(slow)", "(slow)", "(Slow…)", "(Slow…)");
  }

  @Test
  void entries_keysThatUseTheCache_doNotDeadlock() {
    final class Curious {
      @Override
      public String toString() {
        Thread other = new Thread(() -> cache.put("from toString", 1));
        other.start();
        try {
          other.join();
        } catch (InterruptedException unexpected) {
          throw new AssertionError(unexpected);
        }
        return "curious";
      }
    }
    cache.put(new Curious(), 1);

    assertThat(cache.entries(10)).extracting(EntrySnapshot::key).contains("(curious)");
  }

  @Test
  void invalidateId_listedEntry_removesOnlyThat() {
    cache.put("a", 1);
    String id = onlyEntry().id();
    cache.put("b", 2);

    assertThat(cache.invalidateId(id)).isTrue();
    assertThat(cache.invalidateId(id)).isFalse();
    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.getIfPresent("b")).isEqualTo(2);
    assertThat(causes).containsExactly(RemovalCause.EXPLICIT);
  }

  @Test
  void invalidateId_equalHashes_removesOnlyThatEntry() {
    record Same(int number) {
      @Override
      public int hashCode() {
        return 1;
      }
    }
    for (int number = 0; number < 20; number++) {
      cache.put(new Same(number), number);
    }
    EntrySnapshot seventh = cache.entries(100).stream()
        .filter(entry -> entry.key().contains("=7]"))
        .findFirst()
        .orElseThrow();

    assertThat(cache.invalidateId(seventh.id())).isTrue();
    assertThat(cache.size()).isEqualTo(19);
    assertThat(cache.getIfPresent(new Same(7))).isNull();
  }

  @Test
  void invalidateId_replacedOrExpiredResult_isFalse() {
    cache.put("a", 1);
    String first = onlyEntry().id();
    cache.put("a", 2);
    String second = onlyEntry().id();

    assertThat(cache.invalidateId(first)).isFalse();
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
    ticker.advance(Duration.ofMinutes(1));
    assertThat(cache.invalidateId(second)).isFalse();
  }

  @Test
  void invalidateId_malformedId_isRejected() {
    for (String id :
        List.of("", "0", "zzzzzzzzzzzzzzzz", "+123456789abcdef", "00000000000000000")) {
      assertThatThrownBy(() -> cache.invalidateId(id)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(cache.invalidateId("0123456789abcdef")).isFalse();
  }

  @Test
  void entries_failureThatIsNotCached_areNone() {
    assertThatThrownBy(() -> cache.get("a", key -> {
          throw new UncheckedIOException(new IOException());
        }))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(cache.entries(10)).isEmpty();
  }
}
