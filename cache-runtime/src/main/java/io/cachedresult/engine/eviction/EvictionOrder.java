package io.cachedresult.engine.eviction;

import io.cachedresult.RemovalCause;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Decides which entry is evicted next, at a cost to a hit that is close to nothing.
 *
 * <p>Every entry remembers its last use as a position in {@link #sequence}. A hit is recorded only
 * when that lies more than {@link #slack} behind, so most hits of a busy entry write nothing. The
 * subclasses differ in what advances the sequence and in when the list is put in order.
 *
 * @param <E> the entries
 */
public abstract class EvictionOrder<E extends EvictionNode<E>> {

  /** Access to {@link #sequence}, which is only written plainly where nobody else can write. */
  static final VarHandle SEQUENCE;

  /** The largest slack, since it counts unsigned. */
  static final int NEVER = -1;

  static {
    try {
      SEQUENCE = MethodHandles.lookup().findVarHandle(EvictionOrder.class, "sequence", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** Read by every hit; the subclass says who writes it. */
  int sequence;

  /**
   * How far an entry may fall behind before a hit is recorded. Written under the lock; a hit that
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
    // Unsigned, so that an entry that a race left ahead of the sequence is corrected as well.
    if (Integer.compareUnsigned(sinceUseOf(entry), slack) > 0) {
      touch(entry);
    }
  }

  /**
   * Returns how long ago an entry was used, in units that compare with those of others; unsigned.
   */
  public final int sinceUseOf(E entry) {
    return (int) SEQUENCE.getOpaque(this) - entry.usage;
  }

  /** Stops recording hits, or starts again; under the lock. */
  public final void suspend(boolean isSuspended) {
    slack = isSuspended ? NEVER : initialSlack;
  }

  /** Returns how many entries there are; without the lock, how many there were recently. */
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
