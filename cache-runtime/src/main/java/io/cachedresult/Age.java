package io.cachedresult;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether an entry is too old, mostly without reading a clock.
 *
 * <p>Reading {@link System#nanoTime} costs more than finding an entry. {@link Housekeeping} keeps a
 * coarse time that is never ahead, so an entry whose age by it is far from the maximum is young
 * enough; only near the maximum the precise clock decides. "Far" is an eighth of the maximum and
 * five seconds at least: so long the coarse time may stand still, as in a pause of the whole
 * process, before an expired entry could be returned. A maximum below ten seconds, or a ticker of
 * the user's, is always read precisely.
 *
 * <p>Jitter shortens the age of each entry by a share of its own, which follows from its hash and
 * the moment it was written: what was written together does not expire together, here or in another
 * process.
 */
final class Age {

  /** Longer than any age; short enough for entries in flight to seem even older. 73 years. */
  private static final long NEVER = 1L << 61;

  private static final long COARSE_FROM = Duration.ofSeconds(10).toNanos();
  private static final long SMALLEST_MARGIN = Duration.ofSeconds(5).toNanos();

  private final Ticker ticker;

  /** The ages, in nanoseconds. */
  private final long sinceWrite;

  private final long sinceAccess;
  private final long sinceFailure;
  private final long untilRefresh;

  /** The largest share of an age that jitter takes away. */
  private final double jitter;

  private final boolean isCoarse;

  /** Whether nothing grows too old just now. */
  private volatile boolean isOff;

  /** What the coarse time may be behind. */
  private final long margin;

  Age(CacheSettings settings, Ticker ticker) {
    this.ticker = ticker;
    sinceWrite = nanos(settings.expireAfterWrite());
    sinceAccess = nanos(settings.expireAfterAccess());
    sinceFailure =
        settings.cacheFailures().isEmpty() ? NEVER : nanos(settings.failuresExpireAfter());
    untilRefresh = nanos(settings.refreshAfterWrite());
    jitter = settings.jitter();
    long shortest = Math.min(shortened(sinceWrite), sinceAccess);
    isCoarse = ticker == Ticker.system() && shortest >= COARSE_FROM;
    margin = Math.max(SMALLEST_MARGIN, shortest / 8);
  }

  private static long nanos(Duration age) {
    return Math.min(age.toNanos(), NEVER);
  }

  private static long nanos(Optional<Duration> age) {
    return age.isPresent() ? nanos(age.get()) : NEVER;
  }

  private long shortened(long age) {
    return age == NEVER ? NEVER : age - (long) (age * jitter);
  }

  /** Whether there is any age that time must be kept for. */
  boolean isLimited() {
    return Math.min(Math.min(sinceWrite, sinceAccess), Math.min(sinceFailure, untilRefresh))
        != NEVER;
  }

  /** Lets nothing grow too old from now on, or lets it again. */
  void turnOff(boolean isOff) {
    this.isOff = isOff;
  }

  /** How often a cache is searched for expired entries; nanoseconds. */
  long sweepInterval() {
    long shortest = Math.min(Math.min(sinceWrite, sinceAccess), sinceFailure);
    return Math.max(Duration.ofSeconds(1).toNanos(), shortest / 16);
  }

  /**
   * An entry with a result, no older than this by the coarse time, need not be looked at again; one
   * without a result always seems older.
   */
  long surelyYoung() {
    if (!isCoarse || (sinceAccess != NEVER && !isOff)) {
      return Long.MIN_VALUE;
    }
    return isOff ? NEVER : shortened(sinceWrite) - margin;
  }

  /** Whether the entry must not be returned any more; without a lock, since tickers are users' code. */
  boolean isOver(Entry<?> entry) {
    if (isOff || !isLimited()) {
      return false;
    }
    if (isCoarse && !isOver(entry, Housekeeping.coarseTime() + margin)) {
      return false;
    }
    return isOver(entry, ticker.read());
  }

  /** Whether a result or a kept failure has expired at a moment; never while it is computed. */
  boolean isOver(Entry<?> entry, long now) {
    if (isOff) {
      return false;
    }
    if (entry.isPending()) {
      return Computation.isKeptFailure(entry) && now - entry.pendingSince() >= sinceFailure;
    }
    // Compare durations, never deadlines: nanoTime may overflow (System#nanoTime).
    return now - entry.writtenAt() >= lessJitter(sinceWrite, entry)
        || now - entry.accessedAt() >= sinceAccess;
  }

  /** Notes that an entry is used now; without a lock. */
  void noteUse(Entry<?> entry) {
    if (sinceAccess != NEVER) {
      entry.accessedAt(isCoarse ? Housekeeping.coarseTime() : ticker.read());
    }
  }

  /** Notes that an entry gets its result. */
  void noteWrite(Entry<?> entry, long now) {
    if (sinceAccess != NEVER) {
      entry.accessedAt(now);
    }
  }

  /** Whether a result is old enough to be computed anew while it is still served; without a lock. */
  boolean isRefreshDue(Entry<?> entry) {
    return untilRefresh != NEVER
        && !isOff
        && !entry.isPending()
        && (isCoarse ? Housekeeping.coarseTime() : ticker.read()) - entry.writtenAt()
            >= lessJitter(untilRefresh, entry);
  }

  private long lessJitter(long age, Entry<?> entry) {
    if (jitter == 0 || age == NEVER) {
      return age;
    }
    int mixed = TypedCache.mix(entry.hash + Long.hashCode(entry.writtenAt()));
    double share = (mixed >>> 8) * 0x1p-24; // the upper 24 bits, 0 to 1
    return age - (long) (age * jitter * share);
  }
}
