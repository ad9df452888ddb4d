package io.cachedresult.redis;

import static io.cachedresult.redis.TierFixture.AGE;
import static io.cachedresult.redis.TierFixture.SPACE;
import static io.cachedresult.redis.TierFixture.bytes;
import static io.cachedresult.redis.TierFixture.find;
import static io.cachedresult.redis.TierFixture.listen;
import static io.cachedresult.redis.TierFixture.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.redis.TierFixture.Recorder;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(RedisProcess.Version.class)
class NotificationTest {

  private final RedisProcess redis;
  private final RedisTier tier;
  private final RedisTier other;
  private final Recorder recorder;

  NotificationTest(RedisProcess.Version version) throws Exception {
    redis = RedisProcess.start(version);
    tier = TierFixture.connect(redis);
    other = TierFixture.connect(redis);
    recorder = listen(other);
  }

  @AfterEach
  void close() throws Exception {
    tier.close();
    other.close();
    redis.close();
  }

  @Test
  void changes_notifyOtherProcessesOnce_evenOfMissingKeys() {
    put(tier, "generation", "begins");
    recorder.await("changed generation");
    recorder.events.clear();
    put(tier, "a", "1");
    recorder.await("changed a");
    tier.invalidate(SPACE, bytes("a")).join();
    tier.invalidate(SPACE, bytes("missing")).join();
    recorder.await("changed missing");
    tier.publish(SPACE, bytes("b"), bytes("2"), find(tier, "b").lease(), AGE);
    recorder.await("changed b");

    assertThat(recorder.events)
        .containsExactly("changed a", "changed a", "changed missing", "changed b");
  }

  @Test
  void changes_notifyTheirOwnProcess() {
    Recorder own = listen(tier);
    put(tier, "a", "1");

    own.await("changed a");
  }

  @Test
  void changes_ofAnotherSpace_notifyNobody() {
    put(tier, "begin", "1");
    tier.put("other" + SPACE, bytes("a"), bytes("1"), AGE).join();
    tier.put(SPACE + "2", bytes("a"), bytes("1"), AGE).join();
    put(tier, "end", "1");
    recorder.await("changed end");

    assertThat(recorder.events).doesNotContain("changed a");
  }

  @Test
  void invalidateAll_notifiesOfUnknownChanges() {
    put(tier, "a", "1");
    recorder.await("changed a");
    recorder.events.clear();
    tier.invalidateAll(SPACE).join();

    recorder.await("unknown");
  }

  @Test
  void invalidate_ofALargeKeyInANewSpace_notifiesOfUnknownChanges() {
    String space = "a space without results";
    Recorder listener = new Recorder();
    tier.addListener(space, listener);
    listener.await("connected");
    listener.events.clear();

    tier.invalidate(space, new byte[TierFixture.OPTIONS.largestKey() + 1]).join();

    listener.await("unknown");
  }

  @Test
  void invalidate_ofALargeKey_notifiesOfUnknownChanges() {
    put(tier, "a", "1");
    recorder.await("changed a");
    recorder.events.clear();
    tier.invalidate(SPACE, new byte[TierFixture.OPTIONS.largestKey() + 1]).join();

    recorder.await("unknown");
    assertThat(TierFixture.findText(other, "a")).isEqualTo("1");
  }

  @Test
  void flushAll_notifiesOfUnknownChanges() {
    put(tier, "a", "1");
    recorder.await("changed a");
    recorder.events.clear();
    redis.commands().flushall();

    recorder.await("unknown");
    assertThat(find(tier, "a").lease()).isNotNull();
  }

  @Test
  void listeners_ofManySpaces_areNotifiedOfTheirs() {
    Recorder second = new Recorder();
    other.addListener("second:1", second);
    second.await("connected");
    tier.put("second:1", bytes("b"), bytes("1"), AGE).join();
    put(tier, "a", "1");

    second.await("changed b");
    recorder.await("changed a");
    assertThat(second.events).doesNotContain("changed a");
  }

  @Test
  void listener_thatNobodyElseUses_isCollected() {
    WeakReference<Recorder> reference = new WeakReference<>(listen(tier));

    Await.until("the listener is collected", () -> {
      System.gc();
      return reference.get() == null;
    });
    put(tier, "a", "1");
    recorder.await("changed a");
  }
}
