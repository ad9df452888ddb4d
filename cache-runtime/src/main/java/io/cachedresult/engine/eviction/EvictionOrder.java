package io.cachedresult.engine.eviction;

import io.cachedresult.RemovalCause;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Decides which entry is evicted next, at almost no cost for hits.
 *
 * <p>Each entry stores its last use as a position in {@link #sequence}. A hit is recorded only if
 * that position is more than {@link #slack} behind, so most hits of a frequently used entry write
 * nothing. The subclasses differ in what advances the sequence, and in when entries are moved.
 *
 * @param <E> the entries
 */
public abstract class EvictionOrder<E extends EvictionNode<E>> {

  /**
   * Accesses {@link #sequence}, which may be read directly only while no other thread can write it.
   */
  static final VarHandle SEQUENCE;

  /** The largest slack, because slack is unsigned; no hit is recorded. */
  static final int NEVER = -1;

  static {
    try {
      SEQUENCE = MethodHandles.lookup().findVarHandle(EvictionOrder.class, "sequence", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** Read by every hit; written by the subclass. */
  int sequence;

  /**
   * How far an entry may be behind before a hit is recorded. Written under the lock; a hit that
   * reads an outdated value moves an entry once more or once less.
   */
  int slack;

  /** The value of {@link #slack} at first, and after the order was suspended. */
  private final int initialSlack;

  EvictionOrder(int slack) {
    this.initialSlack = slack;
    this.slack = slack;
  }

  /** Records that an entry was found; by any thread, without the lock. */
  public final void hit(E entry) {
    // Unsigned: an entry that a race has put ahead of the sequence is corrected, too.
    if (Integer.compareUnsigned(sinceUseOf(entry), slack) > 0) {
      touch(entry);
    }
  }

  /**
   * Returns how long ago an entry was used: an unsigned number, to compare with that of other
   * entries.
   */
  public final int sinceUseOf(E entry) {
    return (int) SEQUENCE.getOpaque(this) - entry.usage;
  }

  /**
   * Returns the position of an entry's last use: the later the use, the larger. By any thread,
   * without the lock.
   */
  public final long usedAt(E entry) {
    int now = (int) SEQUENCE.getOpaque(this);
    // A race may have put the entry ahead of the sequence.
    return now - (long) Math.max(now - entry.usage, 0);
  }

  /** Stops recording hits, or starts again; under the lock. */
  public final void suspend(boolean isSuspended) {
    slack = isSuspended ? NEVER : initialSlack;
  }

  /** Returns the number of entries; without the lock, it may be outdated. */
  public abstract int size();

  /** Records an entry's use; by any thread, without the lock. */
  abstract void touch(E entry);

  /** Adds an entry that is used now; under the lock. */
  public abstract void add(E entry);

  /** Removes an entry; under the lock. */
  public abstract void remove(E entry, RemovalCause cause);

  /** Returns the entry to evict next, or null if there is none; under the lock. */
  public abstract @Nullable E victim();
}
