package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheStats;
import io.cachedresult.access.CacheMode;
import io.cachedresult.access.ModeCommand;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a computation leaves behind when it ends. */
class CompletionTest {

  private final TestCache<String, Integer> cache = TestCache.of(CacheSpec.named("test")
      .with("maximumSize", 2)
      .with("cacheFailures", List.of(IOException.class)));

  @Test
  void fail_nobodyElseInterested_entryHasEndedForThoseWhoStillFindIt() {
    TestEntry<String, Integer> failed = cache.begin("a");
    cache.fail(failed, new IllegalStateException("no"));

    assertThat(cache.computationOf(failed)).isNull();
    assertThat(failed.isPending()).isTrue();
    assertThat(cache.editor().remove(failed)).isFalse();
    assertThat(cache.find("a")).isNull();
  }

  @Test
  void fail_failureToBeCachedInABypassedCache_entryHasEndedForThoseWhoStillFindIt() {
    cache.parts().control.obey(new ModeCommand(1, CacheMode.BYPASS));
    assertHasEndedAfterAFailureThatIsNotStored(cache);
  }

  @Test
  void fail_noRoomForTheFailure_entryHasEndedForThoseWhoStillFindIt() {
    TestCache<String, Integer> small = TestCache.of(CacheSpec.named("test")
        .with("maximumMemory", "1KB")
        .with("cacheFailures", List.of(IOException.class)));
    assertHasEndedAfterAFailureThatIsNotStored(small);
    assertThat(small.stats().rejections()).isEqualTo(1);
  }

  /** A caller that has found the entry before the end would otherwise wait forever. */
  private static void assertHasEndedAfterAFailureThatIsNotStored(TestCache<String, Integer> cache) {
    TestEntry<String, Integer> failed = cache.begin("a");
    cache.fail(failed, new IOException("no"));

    assertThat(cache.size()).isZero();
    assertThat(cache.computationOf(failed)).isNull();
    assertThat(failed.hasEnded()).isTrue();
    cache.fail(failed, new IOException("again"));
    assertThat(cache.stats().failures()).isEqualTo(1);
  }

  @Test
  void failAndComplete_computationHasEnded_changeNothing() {
    TestEntry<String, Integer> entry = cache.begin("a");
    cache.complete(entry, 1);
    CacheStats stats = cache.stats();
    cache.fail(entry, new IOException("again"));
    cache.complete(entry);

    assertThat(cache.stats()).isEqualTo(stats);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void complete_twoRefreshesAtOnce_eachReplacesItsOwnEntry() {
    cache.put("a", 1);
    cache.put("b", 2);
    TestEntry<String, Integer> a = cache.beginRefresh("a");
    TestEntry<String, Integer> b = cache.beginRefresh("b");
    cache.complete(a, 3);
    cache.complete(b, 4);

    assertThat(cache.getIfPresent("a")).isEqualTo(3);
    assertThat(cache.getIfPresent("b")).isEqualTo(4);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void fail_refreshWithAFailureThatIsCachedOtherwise_leavesTheOldResult() {
    cache.put("a", 1);
    cache.fail(cache.beginRefresh("a"), new IOException("no"));

    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    cache.complete(cache.beginRefresh("a"), 2);
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
  }
}
