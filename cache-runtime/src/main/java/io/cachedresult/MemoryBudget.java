package io.cachedresult;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that all caches of an environment may take together.
 *
 * <p><b>First room, then the result.</b> Whoever is about to store reserves the bytes, under no lock;
 * so what is stored and what is reserved never exceed the maximum, not even for a moment.
 *
 * <p><b>Fairness.</b> If there is no room, the cache that takes the most bytes gives up its least
 * recently used result, whichever cache needs the room. So a cache that takes less than the largest
 * one is never made smaller by another, and caches that all want more end with equal shares. The
 * cache that was the largest goes on giving until it is an eighth smaller than it was, since all
 * caches are looked at to find the largest: that makes the cost of a result that has to give way
 * constant, however many caches there are, as long as they hold a few hundred results each.
 *
 * <p>Caches that are garbage give their bytes back when that is noticed, at the latest when others
 * need room.
 */
final class MemoryBudget {

  private static final MemoryBudget OF_PROCESS = new MemoryBudget();

  private final AtomicLong used = new AtomicLong();
  private final Set<MemoryAccount> accounts = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<TypedCache<?>> dead = new ReferenceQueue<>();

  /** As the youngest cache was told; written by whoever makes one. */
  private volatile long maximum = Long.MAX_VALUE;

  /** The account that gives now; replaced by any thread that finds it small, racing. */
  private volatile @Nullable MemoryAccount giving;

  /** What the caches share whose settings are the process's. */
  static MemoryBudget ofProcess() {
    return OF_PROCESS;
  }

  /** The bytes that are stored or reserved. */
  long used() {
    return used.get();
  }

  /**
   * Has a cache take part from now on, until it is garbage. What it was told of the shared maximum
   * holds for all from now on.
   */
  MemoryAccount open(TypedCache<?> cache, CacheSettings settings) {
    closeDead();
    maximum = settings.sharedMemory();
    MemoryAccount account =
        new MemoryAccount(this, cache, settings.maximumMemory().orElse(Long.MAX_VALUE), dead);
    accounts.add(account);
    return account;
  }

  private void closeDead() {
    for (Reference<?> gone = dead.poll(); gone != null; gone = dead.poll()) {
      close((MemoryAccount) gone);
    }
  }

  private void close(MemoryAccount account) {
    if (accounts.remove(account)) {
      release(account.bytes());
    }
  }

  /** Sets bytes aside for a result that is about to be stored; under no lock. */
  Reservation reserve(long bytes) {
    Reservation reservation = Reservation.GRANTED;
    while (!isReserved(bytes)) {
      closeDead();
      Runnable listener = bytes > maximum ? null : evict();
      if (listener == null) {
        return reservation.refused();
      }
      reservation = reservation.after(listener);
    }
    return reservation;
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

  /** Gives back what was reserved, or what a result took that has left. */
  void release(long bytes) {
    used.addAndGet(-bytes);
  }

  /**
   * Makes room.
   *
   * @return what tells a listener of it; null if there is nothing left to give up
   */
  private @Nullable Runnable evict() {
    while (true) {
      MemoryAccount account = giving;
      if (account == null || !account.goesOnGiving()) {
        account = largest();
        if (account == null) {
          return null;
        }
        account.beginsGiving();
        giving = account;
      }
      TypedCache<?> cache = account.get();
      if (cache == null) {
        close(account);
        giving = null;
        return Reservation.NOTHING;
      }
      Runnable listener = cache.store().evictEldest();
      if (listener != null) {
        return listener;
      }
      // Others have emptied it meanwhile.
      giving = null;
    }
  }

  private @Nullable MemoryAccount largest() {
    MemoryAccount largest = null;
    long most = 0;
    for (MemoryAccount account : accounts) {
      long bytes = account.bytes();
      if (bytes > most) {
        largest = account;
        most = bytes;
      }
    }
    return largest;
  }
}
