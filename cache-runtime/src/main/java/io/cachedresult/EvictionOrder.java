package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Which entry was used least recently, at a cost to a hit that is close to nothing.
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

  /** From least to most recently used, as far as the subclass keeps it so; under the lock. */
  final EntryList<E> entries = new EntryList<>();

  /** The order for a cache's size. */
  static <E extends Entry<E>> EvictionOrder<E> of(
      CacheSettings settings, ReentrantLock lock, Headroom headroom) {
    int size = settings.maximumSize();
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
    slack = isResting ? NEVER : 0;
  }

  /** How many entries there are; under the lock. */
  final int size() {
    return entries.size();
  }

  /** Makes an entry the most recently used one; by any thread, without the lock. */
  abstract void touch(E entry);

  /** Takes in an entry as the most recently used one; under the lock. */
  abstract void add(E entry);

  /** Forgets an entry; under the lock. */
  final void remove(E entry) {
    entries.remove(entry);
  }

  /** The least recently used entry, or null if there is none; under the lock. */
  abstract @Nullable E victim();
}
