package io.cachedresult;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an entry is too old, mostly without reading a clock.
 *
 * <p>Reading {@link System#nanoTime} costs more than finding an entry. {@link Housekeeping} keeps a
 * coarse time that is never ahead, so an entry whose age by it is far from the maximum is young
 * enough; only near the maximum the precise clock decides. "Far" is an eighth of the maximum and
 * five seconds at least: so long the coarse time may stand still, as in a pause of the whole
 * process, before an expired entry could be returned. A maximum below ten seconds, or a ticker of
 * the user's, is always read precisely.
 */
final class Age {

  private static final long COARSE_FROM = Duration.ofSeconds(10).toNanos();
  private static final long SMALLEST_MARGIN = Duration.ofSeconds(5).toNanos();

  private final Ticker ticker;

  /** Nanoseconds; {@link Long#MAX_VALUE} for entries that do not expire. */
  private final long maximum;

  /** An entry no older than this by the coarse time need not be looked at again. */
  private final long surelyYoung;

  Age(@Nullable Duration maximum, Ticker ticker) {
    this.ticker = ticker;
    this.maximum = maximum == null ? Long.MAX_VALUE : maximum.toNanos();
    if (maximum == null) {
      surelyYoung = Long.MAX_VALUE;
    } else if (ticker == Ticker.system() && this.maximum >= COARSE_FROM) {
      surelyYoung = this.maximum - Math.max(SMALLEST_MARGIN, this.maximum / 8);
    } else {
      surelyYoung = Long.MIN_VALUE;
    }
  }

  boolean isLimited() {
    return maximum != Long.MAX_VALUE;
  }

  /** How often a cache is searched for expired entries; nanoseconds. */
  long sweepInterval() {
    return Math.max(Duration.ofSeconds(1).toNanos(), maximum / 16);
  }

  /** Whether the entry must not be returned any more; without a lock, since tickers are users' code. */
  boolean isOver(Entry<?> entry) {
    // Compare durations, never deadlines: nanoTime may overflow (System#nanoTime).
    return Housekeeping.coarseTime() - entry.writtenAt > surelyYoung
        && isOver(entry, ticker.read());
  }

  boolean isOver(Entry<?> entry, long now) {
    return isLimited() && now - entry.writtenAt >= maximum;
  }
}
