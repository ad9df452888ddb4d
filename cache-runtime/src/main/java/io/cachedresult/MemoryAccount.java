package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** The bytes that one cache takes: of its own maximum, and of the budget that it shares. */
final class MemoryAccount extends WeakReference<TypedCache<?>> {

  private static final VarHandle BYTES;

  static {
    try {
      BYTES = MethodHandles.lookup().findVarHandle(MemoryAccount.class, "bytes", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final MemoryBudget budget;
  private final long maximum;

  /** What the stored results take. Written under the cache's lock, read by any thread. */
  private long bytes;

  /** Down to so many bytes the cache goes on giving. Written by any thread, racing. */
  private volatile long givesDownTo;

  MemoryAccount(
      MemoryBudget budget, TypedCache<?> cache, long maximum, ReferenceQueue<TypedCache<?>> dead) {
    super(cache, dead);
    this.budget = budget;
    this.maximum = maximum;
  }

  /** What the stored results take now. */
  long bytes() {
    return (long) BYTES.getOpaque(this);
  }

  /** Sets bytes aside in the shared budget, or refuses what the cache could never keep. */
  Reservation reserve(int weight) {
    return weight > maximum ? Reservation.REFUSED : budget.reserve(weight);
  }

  /** Gives back what was reserved and is not needed. */
  void release(int weight) {
    budget.release(weight);
  }

  /** Whether the cache's own maximum leaves room for that many bytes; under the lock. */
  boolean hasRoomFor(int weight) {
    return bytes + weight <= maximum;
  }

  /** Takes in a result whose bytes are reserved; under the lock. */
  void add(int weight) {
    BYTES.setOpaque(this, bytes + weight);
  }

  /** Lets go of a result; under the lock. */
  void remove(int weight) {
    BYTES.setOpaque(this, bytes - weight);
    budget.release(weight);
  }

  void beginsGiving() {
    long now = bytes();
    givesDownTo = now - now / 8;
  }

  boolean goesOnGiving() {
    return bytes() > givesDownTo;
  }
}
