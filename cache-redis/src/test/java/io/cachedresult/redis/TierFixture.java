package io.cachedresult.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cachedresult.shared.InvalidationListener;
import io.cachedresult.shared.SharedTier.Lookup;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the tests of the tier need. */
final class TierFixture {

  /** Longer than any age that Redis gets. */
  static final Duration AGE = Duration.ofSeconds(Long.MAX_VALUE);

  static final String SPACE = "shop.Catalog.product:0123456789abcdef";

  /** With time for a busy machine. */
  static final TierOptions OPTIONS =
      options(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(10));

  /** Notices soon that a connection was lost. */
  static final TierOptions QUICK_HEARTBEAT =
      options(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(300));

  /** The budget of production. */
  static final TierOptions SHORT_BUDGET =
      options(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(300));

  /** Waits only briefly for the results of others. */
  static final TierOptions IMPATIENT =
      options(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(10));

  /** Has leases that end soon. */
  static final TierOptions SHORT_LEASE = new TierOptions(
      OPTIONS.callBudget(),
      OPTIONS.patience(),
      Duration.ofMillis(300),
      OPTIONS.heartbeat(),
      OPTIONS.connectBudget(),
      OPTIONS.queue(),
      OPTIONS.largestKey(),
      OPTIONS.largestResult());

  /** Waits long for the results of others. */
  static final TierOptions PATIENT =
      options(Duration.ofMillis(50), Duration.ofSeconds(60), Duration.ofSeconds(10));

  private TierFixture() {}

  private static TierOptions options(Duration budget, Duration patience, Duration heartbeat) {
    return new TierOptions(
        budget,
        patience,
        Duration.ofSeconds(60),
        heartbeat,
        Duration.ofSeconds(1),
        10_000,
        1 << 10,
        1 << 20);
  }

  static RedisTier connect(RedisProcess redis) {
    return connect(redis, OPTIONS);
  }

  static RedisTier connect(RedisProcess redis, TierOptions options) {
    RedisTier tier = RedisTier.connect("The URI", redis.uri(), options);
    awaitConnection(tier);
    return tier;
  }

  static void awaitConnection(RedisTier tier) {
    Await.until("the tier is connected", () -> isUsable(tier));
  }

  static boolean isUsable(RedisTier tier) {
    return tier.health().isConnected() && !tier.health().isBypassed();
  }

  static Lookup find(RedisTier tier, String key) {
    return tier.find(SPACE, List.of(bytes(key))).join().get(0);
  }

  static String findText(RedisTier tier, String key) {
    byte[] result = find(tier, key).result();
    return result == null ? null : new String(result, UTF_8);
  }

  static void put(RedisTier tier, String key, String result) {
    tier.put(SPACE, bytes(key), bytes(result), AGE).join();
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Records what a tier notifies. */
  static final class Recorder implements InvalidationListener {

    final Queue<String> events = new ConcurrentLinkedQueue<>();

    @Override
    public void onChange(byte[] key) {
      events.add("changed " + new String(key, UTF_8));
    }

    @Override
    public void onUnknownChanges() {
      events.add("unknown");
    }

    @Override
    public void onConnection(boolean isConnected) {
      events.add(isConnected ? "connected" : "disconnected");
    }

    void await(String event) {
      Await.until("notified of: " + event, () -> events.contains(event));
    }
  }

  /** Registers a listener, and returns it when notifications arrive. */
  static Recorder listen(RedisTier tier) {
    Recorder recorder = new Recorder();
    tier.addListener(SPACE, recorder);
    recorder.await("connected");
    recorder.events.clear();
    return recorder;
  }
}
