package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key and the result that belongs to it; generated subclasses hold both in fields of their own
 * types. An entry is inserted into its cache at most once in its life.
 *
 * <p>One read tells a hit all that it must know: while there is no result, {@code writtenAt} lies so
 * far in the past that the entry seems too old.
 *
 * @param <E> the subclass itself
 */
public abstract class Entry<E extends Entry<E>> {

  /** What {@link #pending} is when a computation left nothing, and nobody but its owner knew. */
  static final Object ENDED = new Object();

  /** The fields below: references, and the bytes of the others. */
  private static final int REFERENCES = 4;

  private static final int PRIMITIVES = 3 * Integer.BYTES + Long.BYTES;

  /** How much too old an entry without a result seems; nanoseconds, about 146 years. */
  private static final long IN_FLIGHT = 1L << 62;

  private static final VarHandle NEXT;
  private static final VarHandle WRITTEN_AT;
  private static final VarHandle PENDING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      NEXT = lookup.findVarHandle(Entry.class, "next", Entry.class);
      WRITTEN_AT = lookup.findVarHandle(Entry.class, "writtenAt", long.class);
      PENDING = lookup.findVarHandle(Entry.class, "pending", Object.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** As {@link TypedCache#mix} returned it. */
  final int hash;

  /** When the entry was last used, in the units of its {@link EvictionOrder}; a race loses a use. */
  int usage;

  /** The bytes that the entry counts for. Written under the lock, before the entry is stored. */
  int weight;

  /**
   * When the result was stored, by the ticker; before that, or if a failure is kept, when that
   * began, less {@link #IN_FLIGHT}. Written under the lock; publishes the result.
   */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private long writtenAt;

  /** The next entry of the same bucket. Written under the lock, read by any thread. */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private @Nullable Entry<E> next;

  /** Neighbours in the order of use; both are the entry itself while it is in none. Under the lock. */
  @Nullable
  Entry<E> older;

  @Nullable
  Entry<E> newer;

  /**
   * Why there is no result: the thread that computes it, its {@link Computation} once others take
   * an interest or its failure is kept, or {@link #ENDED}. Null if the result is here. Written
   * under the lock, read by any thread.
   */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private @Nullable Object pending;

  /**
   * Creates an entry that is in no cache yet.
   *
   * @param hash the hash of the key, as {@link TypedCache#mix} returned it
   */
  protected Entry(int hash) {
    this.hash = hash;
    this.older = this;
    this.newer = this;
  }

  /** The mixed hash of the key, which equal keys have in common. */
  public final int hash() {
    return hash;
  }

  /** The next entry to compare with a key, or null at the end of the bucket. */
  @SuppressWarnings("unchecked") // subclasses name themselves
  public final @Nullable E next() {
    return (E) (Entry<?>) NEXT.getAcquire(this);
  }

  /** Whether the two keys are equal. May call the user's {@code equals}. */
  protected abstract boolean hasKeyOf(E other);

  /** The values that the key consists of, in the order of the parameters; a new array. */
  protected abstract @Nullable Object[] arguments();

  /** The result of an entry that has one. */
  protected abstract @Nullable Object result();

  /**
   * Names the entry, its key and its result, for what they take. Unless overridden, the entry alone.
   * May call the user's code.
   */
  protected void weigh(Weighing weighing) {
    weighing.entry(0, 0);
  }

  /** The bytes of an entry with such fields besides, and of its two places or so in the table. */
  static long size(int references, int primitives) {
    return ObjectLayout.object(REFERENCES + references, PRIMITIVES + primitives)
        + 2L * ObjectLayout.REFERENCE;
  }

  /** The key as a person would write it: {@code (sku-1, 4)}; arrays by their content. */
  @Override
  public final String toString() {
    String inBrackets = Arrays.deepToString(arguments());
    return "(" + inBrackets.substring(1, inBrackets.length() - 1) + ")";
  }

  /**
   * When the entry was last used, as {@link #accessedAt(long)} was told. Entries of caches with
   * {@code expireAfterAccess} override both; others remember only when they were written.
   */
  protected long accessedAt() {
    return writtenAt();
  }

  /**
   * Notes a use.
   *
   * @param time by the cache's ticker
   */
  protected void accessedAt(long time) {}

  final void next(@Nullable Entry<E> entry) {
    NEXT.setRelease(this, entry);
  }

  final long writtenAt() {
    return (long) WRITTEN_AT.getAcquire(this);
  }

  /** When the computation began, or when a failure was kept. */
  final long pendingSince() {
    return writtenAt() + IN_FLIGHT;
  }

  final @Nullable Object pending() {
    return PENDING.getAcquire(this);
  }

  /** Whether there is no result: one is being computed, or that has failed. */
  final boolean isPending() {
    return pending() != null;
  }

  /** Makes the entry one without a result; before it is linked, or under the lock. */
  final void pend(Object reason, long since) {
    WRITTEN_AT.setRelease(this, since - IN_FLIGHT);
    PENDING.setRelease(this, reason);
  }

  /** Tells more about why there is no result; under the lock. */
  final void pending(Object reason) {
    PENDING.setRelease(this, reason);
  }

  /** Makes the result, which is in the subclass's field, visible to all; under the lock. */
  final void publish(long now) {
    WRITTEN_AT.setRelease(this, now);
    PENDING.setRelease(this, null);
  }

  /** Whether the entry is one that its cache keeps, a result or a failure. Under the lock. */
  final boolean isStored() {
    return newer != this;
  }
}
