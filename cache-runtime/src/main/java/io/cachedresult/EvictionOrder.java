package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Which entry is evicted next, at a cost to a hit that is close to nothing.
 *
 * <p>Every entry remembers its last use as a position in {@link #sequence}. A hit is told only when
 * that lies more than {@link #slack} behind, so most hits of a busy entry write nothing. The
 * subclasses differ in what moves the sequence on and in when the list is put in order.
 *
 * @param <E> the entries
 */
abstract class EvictionOrder<E extends Entry<E>> {

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

  /** Read by every hit; who writes it is the subclass's to say. */
  int sequence;

  /**
   * How far an entry may fall behind before a hit is told. Written under the lock; a hit that reads
   * an earlier one moves an entry once more or less often.
   */
  int slack;

  /** What {@link #slack} is at first, and after a rest. */
  private final int initialSlack;

  EvictionOrder(int slack) {
    this.initialSlack = slack;
    this.slack = slack;
  }

  /** The order that a cache's settings ask for. */
  static <E extends Entry<E>> EvictionOrder<E> of(
      CacheSettings settings, ReentrantLock lock, Headroom headroom) {
    int size = settings.maximumSize();
    if (settings.eviction() == Eviction.SCAN_RESISTANT) {
      return new ScanResistantOrder<>(lock, headroom);
    }
    return size <= ExactOrder.LARGEST ? new ExactOrder<>(lock) : new RelaxedOrder<>(lock, headroom);
  }

  /** Notes that an entry was found; by any thread, without the lock. */
  final void hit(E entry) {
    // Unsigned, so that an entry that a race left ahead of the sequence is put right as well.
    if (Integer.compareUnsigned(sinceUseOf(entry), slack) > 0) {
      touch(entry);
    }
  }

  /** How long ago an entry was used, in units that compare with those of others; unsigned. */
  final int sinceUseOf(E entry) {
    return (int) SEQUENCE.getOpaque(this) - entry.usage;
  }

  /** Leaves entries where they are from now on, or moves them again; under the lock. */
  final void rest(boolean isResting) {
    slack = isResting ? NEVER : initialSlack;
  }

  /** How many entries there are; under the lock. */
  abstract int size();

  /** Makes a note of an entry's use; by any thread, without the lock. */
  abstract void touch(E entry);

  /** Takes in an entry that is used now; under the lock. */
  abstract void add(E entry);

  /** Gives an entry up; under the lock. */
  abstract void remove(E entry, RemovalCause cause);

  /** The entry to evict next, or null if there is none; under the lock. */
  abstract @Nullable E victim();
}
