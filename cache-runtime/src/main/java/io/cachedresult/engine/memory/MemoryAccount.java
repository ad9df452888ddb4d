package io.cachedresult.engine.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of a cache against its own maximum and the shared budget. */
public final class MemoryAccount {

  private static final VarHandle BYTES;

  static {
    try {
      BYTES = MethodHandles.lookup().findVarHandle(MemoryAccount.class, "bytes", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** Refers weakly to the cache that owns the account. */
  static final class Holder extends WeakReference<MemoryUser> {

    final MemoryAccount account;

    Holder(MemoryUser user, MemoryAccount account, ReferenceQueue<MemoryUser> dead) {
      super(user, dead);
      this.account = account;
    }
  }

  private final MemoryBudget budget;
  private final long maximum;

  /** The bytes of the stored results. Written under the cache's lock, read by any thread. */
  private long bytes;

  /** Written once, by the thread that creates the cache. */
  private volatile @Nullable Holder holder;

  /**
   * The number of bytes at which the cache stops evicting for others. Written by any thread,
   * racing.
   */
  private volatile long evictionTarget;

  /**
   * The position of the account in the ranking of its budget. Written under the account's monitor.
   */
  volatile AccountRanking.@Nullable Rank rank;

  MemoryAccount(MemoryBudget budget, long maximum) {
    this.budget = budget;
    this.maximum = maximum;
  }

  /**
   * Assigns the account to a cache, without keeping it alive. From now on, the cache evicts results
   * for others.
   */
  public void assign(MemoryUser user) {
    holder = budget.register(user, this);
  }

  /** Returns the cache that owns the account, or null if it was garbage-collected. */
  @Nullable
  MemoryUser user() {
    Holder current = holder;
    return current == null ? null : current.get();
  }

  /** Returns the bytes of the stored results. */
  public long bytes() {
    return (long) BYTES.getOpaque(this);
  }

  /** Reserves bytes in the shared budget, unless the result is too large for this cache. */
  public Reservation reserve(int weight) {
    return weight > maximum ? Reservation.REFUSED : budget.reserve(weight);
  }

  /** Releases reserved bytes that are not needed. */
  public void release(int weight) {
    budget.release(weight);
  }

  /** Returns whether the cache's own maximum leaves room for more bytes. Under the lock. */
  public boolean hasRoomFor(int weight) {
    return bytes + weight <= maximum;
  }

  /** Counts a result whose bytes are reserved. Under the lock. */
  public void add(int weight) {
    long sum = bytes + weight;
    BYTES.setOpaque(this, sum);
    AccountRanking.Rank known = rank;
    if (known != null && AccountRanking.sizeClassOf(sum) > known.sizeClass()) {
      budget.updateRank(this);
    }
  }

  /** Stops counting a result, and releases its bytes. Under the lock. */
  public void remove(int weight) {
    BYTES.setOpaque(this, bytes - weight);
    budget.release(weight);
  }

  void beginEvicting() {
    long now = bytes();
    evictionTarget = now - now / 8;
  }

  boolean isAboveTarget() {
    return bytes() > evictionTarget;
  }
}
