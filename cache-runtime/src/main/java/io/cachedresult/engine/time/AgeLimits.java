package io.cachedresult.engine.time;

import io.cachedresult.CacheSettings;
import io.cachedresult.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether an entry has expired, mostly without reading a clock.
 *
 * <p>Reading {@link System#nanoTime} costs more than finding an entry. {@link Housekeeping}
 * maintains a coarse time that is never ahead, but may lag. So an entry has certainly not expired
 * if its coarse age is far below the maximum; only near the maximum, the precise clock decides.
 * "Far" means an eighth of the maximum, and at least five seconds: only if the coarse time stood
 * still for longer, as in a pause of the process, could an expired entry be returned. If the
 * maximum is below ten seconds, or the ticker is a custom one, the precise clock is always read.
 *
 * <p>Jitter shortens the maximum age of each entry by an individual fraction, which is derived from
 * its hash and the time when it was written: entries that were written together do not expire
 * together, here or in another process.
 */
public final class AgeLimits {

  /** Longer than any age, but shorter than the apparent age of entries in flight: 73 years. */
  private static final long NEVER = 1L << 61;

  private static final long COARSE_FROM = Duration.ofSeconds(10).toNanos();
  private static final long SMALLEST_MARGIN = Duration.ofSeconds(5).toNanos();

  private final Ticker ticker;

  /** The limits, in nanoseconds. */
  private final long sinceWrite;

  private final long sinceAccess;
  private final long sinceFailure;
  private final long untilRefresh;

  /** The largest fraction by which jitter shortens an age. */
  private final double jitter;

  private final boolean isCoarse;

  /**
   * The coarse age up to which a result has certainly not expired; an entry without a result always
   * seems older.
   */
  private final long certainlyFresh;

  /** The lag of the coarse time that is tolerated. */
  private final long margin;

  /** Creates the limits of a cache with these settings. */
  public AgeLimits(CacheSettings settings, Ticker ticker) {
    this(settings, settings.expireAfterWrite(), ticker);
  }

  /**
   * Creates the limits of a cache with these settings, but with another age at which results
   * expire.
   */
  public AgeLimits(CacheSettings settings, Duration expireAfterWrite, Ticker ticker) {
    this.ticker = ticker;
    sinceWrite = nanos(expireAfterWrite);
    sinceAccess = nanos(settings.expireAfterAccess());
    sinceFailure =
        settings.cacheFailures().isEmpty() ? NEVER : nanos(settings.failuresExpireAfter());
    untilRefresh = nanos(settings.refreshAfterWrite());
    jitter = settings.jitter();
    long shortest = Math.min(shortened(sinceWrite), sinceAccess);
    isCoarse = ticker == Ticker.system() && shortest >= COARSE_FROM;
    margin = Math.max(SMALLEST_MARGIN, shortest / 8);
    certainlyFresh =
        isCoarse && sinceAccess == NEVER ? shortened(sinceWrite) - margin : Long.MIN_VALUE;
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

  /** Returns whether there is a limit for which the clock of the system is needed. */
  public boolean needHousekeeping() {
    long shortest = Math.min(Math.min(sinceWrite, sinceAccess), sinceFailure);
    return ticker == Ticker.system() && Math.min(shortest, untilRefresh) != NEVER;
  }

  /** Returns the time between two searches for expired entries, in nanoseconds. */
  public long sweepInterval() {
    long shortest = Math.min(Math.min(sinceWrite, sinceAccess), sinceFailure);
    return Math.max(Duration.ofSeconds(1).toNanos(), shortest / 16);
  }

  /**
   * Returns whether the coarse time is enough to know that a result has not expired, given when it
   * was written.
   */
  public boolean isCertainlyFresh(long writtenAt) {
    return Housekeeping.coarseTime() - writtenAt <= certainlyFresh;
  }

  /** Returns whether an entry has expired. Without the lock, since a ticker is user code. */
  public boolean isExpired(TimedEntry entry) {
    if (!isLimited()) {
      return false;
    }
    if (isCoarse && !isExpired(entry, Housekeeping.coarseTime() + margin)) {
      return false;
    }
    return isExpired(entry, ticker.read());
  }

  private boolean isLimited() {
    return Math.min(Math.min(sinceWrite, sinceAccess), Math.min(sinceFailure, untilRefresh))
        != NEVER;
  }

  /** Returns whether a result or a cached failure has expired at a time; never while in flight. */
  public boolean isExpired(TimedEntry entry, long now) {
    if (entry.isPending()) {
      return entry.isCachedFailure() && now - entry.pendingSince() >= sinceFailure;
    }
    // Compare durations, never deadlines: nanoTime may overflow (System#nanoTime).
    return now - entry.writtenAt() >= withJitter(sinceWrite, entry)
        || now - entry.accessedAt() >= sinceAccess;
  }

  /** Records that an entry is used now. Without the lock. */
  public void recordUse(TimedEntry entry) {
    if (sinceAccess != NEVER) {
      entry.recordAccess(isCoarse ? Housekeeping.coarseTime() : ticker.read());
    }
  }

  /** Records that an entry gets its result now. */
  public void recordWrite(TimedEntry entry, long now) {
    if (sinceAccess != NEVER) {
      entry.recordAccess(now);
    }
  }

  /** Returns whether a result is due to be recomputed in the background. Without the lock. */
  public boolean isRefreshDue(TimedEntry entry) {
    return untilRefresh != NEVER
        && !entry.isPending()
        && (isCoarse ? Housekeeping.coarseTime() : ticker.read()) - entry.writtenAt()
            >= withJitter(untilRefresh, entry);
  }

  private long withJitter(long age, TimedEntry entry) {
    return jitter == 0 || age == NEVER ? age : age - (long) (age * jitter * fractionOf(entry));
  }

  /**
   * Returns the fraction of an entry, from 0 to 1. Uses the finalizer of SplitMix64 (Steele, Lea
   * and Flood, OOPSLA 2014).
   */
  private static double fractionOf(TimedEntry entry) {
    long mixed = entry.writtenAt() ^ ((long) entry.hash() << 32);
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    mixed ^= mixed >>> 31;
    return (mixed >>> 11) * 0x1p-53;
  }
}
