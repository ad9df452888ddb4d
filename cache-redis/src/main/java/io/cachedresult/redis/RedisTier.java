package io.cachedresult.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cachedresult.shared.InvalidationListener;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.shared.TierHealth;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shares results on Redis 6.2 or later, or on Valkey.
 *
 * <pre>{@code
 * SharedTier tier = RedisTier.connect("rediss://user:password@cache.example.com:6380");
 * }</pre>
 *
 * <p>Connections are opened in the background, and reopened after a loss. While there is no
 * connection, or Redis fails, the tier returns neither results nor leases. The futures may complete
 * on a thread of a connection, so dependent stages must not block.
 */
public final class RedisTier implements SharedTier {

  /** The maximum age of results, so that those of old generations do not stay forever. */
  private static final Duration LARGEST_AGE = Duration.ofDays(30);

  private static final byte[] GENERATION_AGE = Tokens.number(LARGEST_AGE.toMillis());

  private final TierOptions options;
  private final RedisConnector connector;
  private final TierThread thread = new TierThread();
  private final CircuitBreaker breaker;
  private final OutageLog log = new OutageLog();
  private final CommandLink commands;
  private final ScriptRunner scripts;
  private final ChangeTracking tracking;
  private final MissedChanges missed = new MissedChanges();
  private final Map<String, SpaceKeys> spaces = new ConcurrentHashMap<>();
  private volatile boolean isClosed;

  private RedisTier(RedisURI address, TierOptions options) {
    this.options = options;
    connector = new RedisConnector(address, options);
    breaker = new CircuitBreaker(System::nanoTime, options.heartbeat().toNanos());
    commands = new CommandLink(connector, options, thread, breaker, log);
    CallDeadlines deadlines = new CallDeadlines(thread, options.callBudget().toNanos());
    scripts = new ScriptRunner(
        () -> isClosed ? null : commands.connection(), breaker, deadlines, log::began);
    tracking = new ChangeTracking(connector, options, thread);
    thread.repeat(this::check, log::began, options.heartbeat().toNanos());
  }

  /**
   * Returns a new tier that connects in the background.
   *
   * @param uri an address in the <a
   *     href="https://redis.github.io/lettuce/user-guide/connecting-redis/">format of Lettuce</a>
   * @throws IllegalArgumentException if the address cannot be parsed
   */
  public static RedisTier connect(String uri) {
    return connect("The URI", uri, TierOptions.DEFAULT);
  }

  static RedisTier connect(String source, String uri, TierOptions options) {
    return new RedisTier(RedisConnector.address(source, uri, options), options);
  }

  private void check() {
    if (isClosed) {
      return;
    }
    commands.check();
    tracking.check();
    if (scripts.isAsking()) {
      missed.repair(this::beginGeneration);
    }
  }

  @Override
  public CompletableFuture<List<Lookup>> find(String space, List<byte[]> keys) {
    return search(space, keys, false);
  }

  @Override
  public CompletableFuture<List<Lookup>> lease(String space, List<byte[]> keys) {
    return search(space, keys, true);
  }

  private CompletableFuture<List<Lookup>> search(
      String space, List<byte[]> keys, boolean isForLeases) {
    if (!scripts.isAsking() || missed.contains(space)) {
      return CompletableFuture.completedFuture(Collections.nCopies(keys.size(), Lookup.NOTHING));
    }
    return new LeaseSearch(scripts, thread, options, keysOf(space), keys, isForLeases).start();
  }

  @Override
  public void publish(String space, byte[] key, byte[] result, String lease, Duration age) {
    if (isTooLarge(key, result) || missed.contains(space)) {
      release(space, key, lease);
      return;
    }
    byte[] holder = lease.getBytes(ISO_8859_1);
    byte[] generation = lease.substring(0, Tokens.LENGTH).getBytes(ISO_8859_1);
    var unused = scripts.run(
        Script.PUBLISH,
        names(space, key),
        holder,
        SpaceKeys.concatenate(generation, result),
        milliseconds(age));
  }

  @Override
  public void release(String space, byte[] key, String lease) {
    var unused = scripts.run(
        Script.RELEASE, new byte[][] {keysOf(space).lease(key)}, lease.getBytes(ISO_8859_1));
  }

  @Override
  public CompletableFuture<@Nullable Void> put(
      String space, byte[] key, byte[] result, Duration age) {
    if (isTooLarge(key, result)) {
      return invalidate(space, key);
    }
    return change(
        space,
        scripts.run(
            Script.PUT,
            names(space, key),
            Tokens.next(),
            result,
            milliseconds(age),
            GENERATION_AGE));
  }

  @Override
  public CompletableFuture<@Nullable Void> invalidate(String space, byte[] key) {
    if (key.length > options.largestKey()) {
      // Processes may still have cached the result, but cannot be notified of the key.
      byte[][] names = {keysOf(space).generation()};
      return change(space, scripts.run(Script.TOUCH, names, GENERATION_AGE));
    }
    return change(space, scripts.run(Script.INVALIDATE, names(space, key), GENERATION_AGE));
  }

  @Override
  public CompletableFuture<@Nullable Void> invalidateAll(String space) {
    return change(space, beginGeneration(space));
  }

  private CompletableFuture<List<Object>> beginGeneration(String space) {
    byte[][] names = {keysOf(space).generation()};
    return scripts.run(Script.INVALIDATE_ALL, names, Tokens.next());
  }

  /** Remembers the space if a change of a result is not confirmed. */
  private CompletableFuture<@Nullable Void> change(
      String space, CompletableFuture<List<Object>> confirmation) {
    return confirmation.handle((done, failure) -> {
      if (failure != null) {
        missed.add(space);
      }
      return null;
    });
  }

  @Override
  public void addListener(String space, InvalidationListener listener) {
    tracking.addListener(space, listener);
  }

  @Override
  public TierHealth health() {
    return new TierHealth(
        !isClosed && tracking.isConnected(), !scripts.isAsking(), scripts.failures());
  }

  @Override
  public void close() {
    isClosed = true;
    log.close();
    thread.end();
    tracking.end();
    connector.close();
  }

  private SpaceKeys keysOf(String space) {
    SpaceKeys keys = spaces.get(space);
    return keys != null ? keys : spaces.computeIfAbsent(space, SpaceKeys::new);
  }

  private byte[][] names(String space, byte[] key) {
    SpaceKeys keys = keysOf(space);
    return new byte[][] {keys.generation(), keys.result(key), keys.lease(key)};
  }

  private boolean isTooLarge(byte[] key, byte[] result) {
    return key.length > options.largestKey() || result.length > options.largestResult();
  }

  private static byte[] milliseconds(Duration age) {
    Duration shorter = age.compareTo(LARGEST_AGE) < 0 ? age : LARGEST_AGE;
    return Tokens.number(Math.max(1, shorter.toMillis()));
  }
}
