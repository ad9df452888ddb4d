package io.cachedresult.engine.memory;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that all caches of an environment share.
 *
 * <p><b>Reserve first, then store.</b> A thread that is about to store a result reserves its bytes,
 * under no lock; so what is stored and what is reserved never exceed the maximum, not even for a
 * moment.
 *
 * <p><b>Fairness.</b> If there is no room, the cache that uses the most bytes evicts a result,
 * whichever cache needs the room. So a small cache is never shrunk by a larger one, and caches that
 * all want more end with nearly equal shares. "The most" is by {@link AccountRanking}, to an eighth,
 * and the cache that was the largest goes on giving until it is an eighth smaller than it was: so an
 * eviction costs about the same, however many caches there are.
 *
 * <p>The bytes of caches that are garbage are released when that is noticed, at the latest when
 * others need room.
 */
public final class MemoryBudget {

  private static final MemoryBudget OF_PROCESS = new MemoryBudget();

  private final AtomicLong used = new AtomicLong();
  private final AccountRanking ranking = new AccountRanking();
  private final ReferenceQueue<MemoryUser> dead = new ReferenceQueue<>();

  /** The maximum that the newest cache was created with; written by the thread that creates it. */
  private volatile long maximum = Long.MAX_VALUE;

  /** The account that gives now; replaced by any thread that finds it small, racing. */
  private volatile @Nullable MemoryAccount giving;

  /** Creates a budget without accounts. */
  public MemoryBudget() {}

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
   * @param maximum the most bytes of the cache
   * @param sharedMaximum the most bytes of all caches; from now on it holds for those before, too
   */
  public MemoryAccount open(long maximum, long sharedMaximum) {
    closeDead();
    this.maximum = sharedMaximum;
    return new MemoryAccount(this, maximum);
  }

  /** Registers the cache that has an account, until it is garbage. */
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

  /** Updates the rank of an account whose bytes have grown. By the thread that has stored a result. */
  void updateRank(MemoryAccount account) {
    ranking.update(account);
  }

  /** Reserves bytes for a result that is about to be stored. Under no lock. */
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

  /** Releases bytes that were reserved, or those of a result that has left. */
  void release(long bytes) {
    used.addAndGet(-bytes);
  }

  /**
   * Makes room.
   *
   * @return notifies a listener of it; null if nothing is left to evict
   */
  private @Nullable Runnable evict() {
    MemoryAccount empty = null;
    while (true) {
      MemoryAccount account = giving;
      if (account == null || !account.keepsGiving()) {
        account = ranking.largest();
        if (account == null || account == empty) {
          return null;
        }
        account.beginGiving();
        giving = account;
      }
      MemoryUser user = account.user();
      if (user == null) {
        close(account);
        giving = null;
        return Reservation.NO_LISTENER;
      }
      Runnable eviction = user.evictOne();
      if (eviction != null) {
        return eviction;
      }
      // Others have emptied it meanwhile; to ask the same cache again would be endless.
      empty = account;
      giving = null;
    }
  }
}
