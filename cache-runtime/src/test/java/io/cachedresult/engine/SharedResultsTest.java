package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.cachedresult.LruCache;
import io.cachedresult.engine.shared.CodecInput;
import io.cachedresult.engine.shared.CodecOutput;
import io.cachedresult.engine.shared.EntryCodec;
import io.cachedresult.shared.TierHealth;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.MemoryTier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two caches, which act as two processes, find each other's results. */
class SharedResultsTest {

  private final MemoryTier tier = new MemoryTier();
  private final SharedCache here = new SharedCache(tier);
  private final SharedCache there = new SharedCache(tier);

  @Test
  void get_computedElsewhere_isFoundWithoutComputing() {
    here.get("apple");

    assertThat(there.get("apple")).isEqualTo(5);
    assertThat(there.calls).isZero();
    assertThat(there.stats().sharedHits()).isEqualTo(1);
    assertThat(there.stats().misses()).isEqualTo(1);
    assertThat(there.stats().loads()).isZero();
    assertThat(there.stats().failures()).isZero();
  }

  @Test
  void tierHealth_isThatOfTheTier() {
    tier.health = new TierHealth(false, true, 7);

    assertThat(here.tierHealth()).contains(new TierHealth(false, true, 7));
    assertThat(LruCache.<String, Integer>builder().build().tierHealth()).isEmpty();
  }

  @Test
  void get_foundBefore_isAnsweredByTheFirstTier() {
    here.get("apple");
    there.get("apple");
    int before = tier.requests;

    assertThat(there.get("apple")).isEqualTo(5);
    assertThat(tier.requests).isEqualTo(before);
    assertThat(there.stats().hits()).isEqualTo(1);
  }

  @Test
  void get_nullComputedElsewhere_isFound() {
    here.method = key -> null;
    here.get("apple");

    assertThat(there.get("apple")).isNull();
    assertThat(there.calls).isZero();
  }

  @Test
  void get_whileAnotherComputes_publishesNothing() {
    here.method = key -> there.get(key) + 1;

    assertThat(here.get("apple")).isEqualTo(6);
    assertThat(there.calls).isEqualTo(1);
    assertThat(there.contains("apple"))
        .as("dropped when the other result was published")
        .isFalse();
    assertThat(there.get("apple")).isEqualTo(6);
  }

  @Test
  void get_failure_returnsTheLease() {
    here.method = key -> {
      throw new IllegalStateException("no");
    };

    assertThatThrownBy(() -> here.get("apple")).isInstanceOf(IllegalStateException.class);
    assertThat(tier.leases()).isZero();
    assertThat(there.get("apple")).isEqualTo(5);
  }

  @Test
  void get_notToBeStored_returnsTheLease() {
    here.isStored = false;

    assertThat(here.get("apple")).isEqualTo(5);
    assertThat(tier.leases()).isZero();
    assertThat(tier.size()).isZero();
  }

  @Test
  void get_changedElsewhereMeanwhile_isNotPublished() {
    here.method = key -> {
      there.put(key, 7);
      return 5;
    };

    assertThat(here.get("apple")).isEqualTo(5);
    assertThat(here.contains("apple")).isFalse();
    assertThat(here.get("apple")).isEqualTo(7);
    assertThat(there.get("apple")).isEqualTo(7);
  }

  @Test
  void get_changedElsewhereWhileItIsRead_isNotStored() {
    here.get("apple");
    tier.afterReading = () -> {
      tier.afterReading = () -> {};
      here.put("apple", 7);
    };

    assertThat(there.get("apple")).isEqualTo(5);
    assertThat(there.contains("apple")).isFalse();
    assertThat(there.get("apple")).isEqualTo(7);
  }

  @Test
  void get_olderResult_expiresAsIfItWereComputedHere() {
    here.get("apple");
    tier.remaining = Duration.ofMinutes(10);
    there.get("apple");

    there.ticker.advance(Duration.ofMinutes(9));
    assertThat(there.contains("apple")).isTrue();
    there.ticker.advance(Duration.ofMinutes(1));
    assertThat(there.contains("apple")).isFalse();
  }

  @Test
  void get_ownAgeHere_expiresHereFirst() {
    SharedCache shortly =
        new SharedCache(tier, SharedCache.SPEC.with("nearExpireAfterWrite", "5m"), Map.of());
    here.get("apple");
    tier.remaining = Duration.ofMinutes(59);
    shortly.get("apple");

    shortly.ticker.advance(Duration.ofMinutes(4));
    assertThat(shortly.contains("apple")).isTrue();
    shortly.ticker.advance(Duration.ofMinutes(1));
    assertThat(shortly.contains("apple")).isFalse();

    tier.remaining = Duration.ofMinutes(2);
    shortly.get("apple");
    shortly.ticker.advance(Duration.ofMinutes(2));
    assertThat(shortly.contains("apple")).isFalse();
    assertThat(shortly.calls).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "no result of this cache, but long enough for a header"})
  void get_otherBytes_computesAndReplacesThem(String bytes) {
    here.get("apple");
    tier.replaceAll(bytes.getBytes(StandardCharsets.UTF_8));

    assertThat(there.get("apple")).isEqualTo(5);
    assertThat(there.calls).isEqualTo(1);
    assertThat(tier.size()).isZero();

    there.get("apple");
    assertThat(tier.size()).isEqualTo(1);
    assertThat(new SharedCache(tier).get("apple")).isEqualTo(5);
  }

  /** A codec of the user's that fails, as a parser or a constructor may. */
  private static EntryCodec<TestEntry<String, Integer>, Integer> failing(boolean isEncoding) {
    SharedCache.Codec codec = new SharedCache.Codec(1);
    return new EntryCodec<>() {

      @Override
      public long fingerprint() {
        return codec.fingerprint();
      }

      @Override
      public void encodeKey(TestEntry<String, Integer> entry, CodecOutput out) throws IOException {
        codec.encodeKey(entry, out);
      }

      @Override
      public TestEntry<String, Integer> decodeKey(CodecInput in) throws IOException {
        return codec.decodeKey(in);
      }

      @Override
      public void encodeResult(Integer result, CodecOutput out) throws IOException {
        if (isEncoding) {
          throw new IllegalStateException("secret", new IOException("secret " + result));
        }
        codec.encodeResult(result, out);
      }

      @Override
      public Integer decodeResult(CodecInput in) throws IOException {
        throw new IOException(new IllegalArgumentException("secret " + in.readBoolean()));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void get_codecFails_logsNothingOfKeysAndResults(boolean isEncoding) {
    SharedCache failing =
        new SharedCache(tier, SharedCache.SPEC.shared(failing(isEncoding)), Map.of());
    there.get("apple");
    try (LogRecorder log = new LogRecorder()) {
      failing.get(isEncoding ? "pear" : "apple");

      assertThat(log.messages())
          .singleElement(STRING)
          .contains("could not be encoded or decoded")
          .doesNotContain("secret", "apple", "pear");
      assertThat(log.stackTraces())
          .singleElement(STRING)
          .contains(isEncoding ? "IOException" : "IllegalArgumentException")
          .doesNotContain("secret");
    }
  }

  @Test
  void get_tierFails_logsNothingOfKeysAndResults() {
    tier.afterReading = () -> {
      throw new IllegalStateException("secret");
    };
    try (LogRecorder log = new LogRecorder()) {
      assertThat(here.get("apple")).isEqualTo(5);

      assertThat(log.stackTraces())
          .singleElement(STRING)
          .contains("IllegalStateException")
          .doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 11, 14})
  void get_changedHeader_computes(int position) {
    here.get("apple");
    tier.changeAll(position);

    assertThat(there.get("apple")).isEqualTo(5);
    assertThat(there.calls).isEqualTo(1);
  }

  @Test
  void get_otherShape_computes() {
    here.get("apple");
    SharedCache changed =
        new SharedCache(tier, SharedCache.SPEC.shared(new SharedCache.Codec(2)), Map.of());

    assertThat(changed.get("apple")).isEqualTo(5);
    assertThat(changed.calls).isEqualTo(1);
  }

  @Test
  void get_resultThatMayBeUsedForever_isUsed() {
    here.get("apple");
    tier.remaining = Duration.ofSeconds(Long.MAX_VALUE);

    assertThat(there.get("apple")).isEqualTo(5);
    assertThat(there.calls).isZero();
  }

  @Test
  void get_tierThrows_computes() {
    tier.afterReading = () -> {
      throw new IllegalStateException("broken tier");
    };

    assertThat(here.get("apple")).isEqualTo(5);
    assertThat(here.contains("apple")).isTrue();
  }

  @Test
  void getAll_asksForAllMissingAtOnce() {
    here.getAll(List.of("apple", "pear"));
    tier.requests = 0;

    assertThat(there.getAll(List.of("apple", "fig", "pear", "plum")))
        .isEqualTo(Map.of("apple", 5, "fig", 3, "pear", 4, "plum", 4));
    assertThat(tier.requests).isEqualTo(1);
    assertThat(there.calls).isEqualTo(2);
    assertThat(there.stats().sharedHits()).isEqualTo(2);
    assertThat(tier.size()).isEqualTo(4);
    assertThat(tier.leases()).isZero();
  }

  @Test
  void getAll_failure_returnsTheLeases() {
    here.method = key -> {
      throw new IllegalStateException("no");
    };
    BatchCall<String, TestEntry<String, Integer>> batch =
        here.cache().batch(List.of("apple", "pear"), TestEntry::new);
    assertThat(batch.hasMissing()).isTrue();
    assertThat(tier.leases()).isEqualTo(2);

    batch.fail(new IllegalStateException("no"));

    assertThat(tier.leases()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DISABLE_RESULT_CACHE", "CACHE_BYPASS"})
  void get_switchedOff_doesNotAsk(String setting) {
    here.get("apple");
    tier.requests = 0;
    SharedCache off = new SharedCache(tier, SharedCache.SPEC, Map.of(setting, "1"));

    assertThat(off.get("apple")).isEqualTo(5);
    assertThat(off.calls).isEqualTo(1);
    assertThat(tier.requests).isZero();
  }
}
