package io.cachedresult.engine.memory;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The memory budget that all caches of an environment share.
 *
 * <p><b>Reserve first, then store.</b> A thread that is about to store a result first reserves its
 * bytes, without a lock. So stored and reserved bytes together never exceed the maximum, not even
 * for a moment.
 *
 * <p><b>Fairness.</b> If there is no room, the cache that uses the most bytes evicts a result, no
 * matter which cache needs the room. So a small cache never loses results to a larger one, and
 * caches that all want more end up with nearly equal shares. {@link AccountRanking} finds the
 * largest cache, within an eighth. That cache then evicts until it is an eighth smaller, so the
 * cost of an eviction hardly depends on the number of caches.
 *
 * <p>The bytes of a garbage-collected cache are released when that is noticed, at the latest when
 * another cache needs room.
 */
public final class MemoryBudget {

  private static final MemoryBudget OF_PROCESS = new MemoryBudget();

  private final AtomicLong used = new AtomicLong();
  private final AccountRanking ranking;
  private final ReferenceQueue<MemoryUser> dead = new ReferenceQueue<>();

  /** The maximum that the newest cache was created with; written by the thread that creates it. */
  private volatile long maximum = Long.MAX_VALUE;

  /**
   * The account whose cache evicts for others now; replaced, racing, by any thread that finds it at
   * its target.
   */
  private volatile @Nullable MemoryAccount evicting;

  /** Creates a budget without accounts. */
  public MemoryBudget() {
    this(new AccountRanking());
  }

  MemoryBudget(AccountRanking ranking) {
    this.ranking = ranking;
  }

  /** Returns the budget of all caches whose settings are the process's. */
  public static MemoryBudget ofProcess() {
    return OF_PROCESS;
  }

  AccountRanking ranking() {
    return ranking;
  }

  /** Returns the bytes that are stored or reserved. */
  public long used() {
    return used.get();
  }

  /**
   * Opens an account for a cache, to be {@linkplain MemoryAccount#assign assigned} to it.
   *
   * @param maximum the maximum bytes of the cache
   * @param sharedMaximum the maximum bytes of all caches together; from now on, it applies to
   *     earlier caches, too
   */
  public MemoryAccount open(long maximum, long sharedMaximum) {
    closeDead();
    this.maximum = sharedMaximum;
    return new MemoryAccount(this, maximum);
  }

  /** Registers the cache that owns an account, without keeping it alive. */
  MemoryAccount.Holder register(MemoryUser user, MemoryAccount account) {
    ranking.add(account);
    return new MemoryAccount.Holder(user, account, dead);
  }

  private void closeDead() {
    for (Reference<?> gone = dead.poll(); gone != null; gone = dead.poll()) {
      close(((MemoryAccount.Holder) gone).account);
    }
  }

  private void close(MemoryAccount account) {
    if (ranking.remove(account)) {
      release(account.bytes());
    }
  }

  /**
   * Updates the rank of an account whose bytes have grown. Called by the thread that has stored a
   * result.
   */
  void updateRank(MemoryAccount account) {
    ranking.update(account);
  }

  /** Reserves bytes for a result that is about to be stored. Without a lock. */
  Reservation reserve(long bytes) {
    return isReserved(bytes) ? Reservation.GRANTED : reserveByEvicting(bytes);
  }

  private Reservation reserveByEvicting(long bytes) {
    List<Runnable> notifications = new ArrayList<>();
    do {
      closeDead();
      Runnable eviction = bytes > maximum ? null : evict();
      if (eviction == null) {
        return Reservation.of(false, notifications);
      }
      if (eviction != Reservation.NO_LISTENER) {
        notifications.add(eviction);
      }
    } while (!isReserved(bytes));
    return Reservation.of(true, notifications);
  }

  private boolean isReserved(long bytes) {
    while (true) {
      long now = used.get();
      if (now + bytes > maximum) {
        return false;
      }
      if (used.compareAndSet(now, now + bytes)) {
        return true;
      }
    }
  }

  /** Releases reserved bytes, or those of a removed result. */
  void release(long bytes) {
    used.addAndGet(-bytes);
  }

  /**
   * Makes room: evicts a result, or releases the bytes of a garbage-collected cache.
   *
   * @return a task that notifies the removal listener; null if nothing is left to evict
   */
  private @Nullable Runnable evict() {
    MemoryAccount empty = null;
    while (true) {
      MemoryAccount account = evicting;
      if (account == null || !account.isAboveTarget()) {
        account = ranking.largest();
        if (account == null || account == empty) {
          return null;
        }
        account.beginEvicting();
        evicting = account;
      }
      MemoryUser user = account.user();
      if (user == null) {
        close(account);
        evicting = null;
        return Reservation.NO_LISTENER;
      }
      Runnable eviction = user.evictOne();
      if (eviction != null) {
        return eviction;
      }
      // Others have emptied the cache meanwhile. If it is still the largest, all are empty.
      empty = account;
      evicting = null;
    }
  }
}
