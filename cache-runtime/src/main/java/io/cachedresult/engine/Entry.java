package io.cachedresult.engine;

import io.cachedresult.engine.size.SizeEstimator;
import io.cachedresult.engine.table.TableNode;
import io.cachedresult.engine.time.TimedEntry;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * A key and its result. Generated subclasses store both in typed fields.
 *
 * <p>A hit needs to read only {@code writtenAt} to decide whether it may return the result: until
 * there is a result, {@code writtenAt} is so far in the past that the entry seems to have expired.
 *
 * @param <E> the subclass itself
 */
public abstract class Entry<E extends Entry<E>> extends TableNode<E> implements TimedEntry {

  /**
   * The state of an entry after a computation that only its owner knew has ended without a result.
   */
  private static final Object ENDED = new Object();

  /** The bit of {@link #weight} that is set while there is no result. */
  private static final int PENDING = Integer.MIN_VALUE;

  /** The apparent age of an entry without a result in nanoseconds, about 146 years. */
  private static final long IN_FLIGHT = 1L << 62;

  private static final VarHandle WRITTEN_AT;
  private static final VarHandle WEIGHT;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      WRITTEN_AT = lookup.findVarHandle(Entry.class, "writtenAt", long.class);
      WEIGHT = lookup.findVarHandle(Entry.class, "weight", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /**
   * The size of the entry in bytes, as counted against the limits, and {@link #PENDING}. Written by
   * the thread that is about to store the entry; once stored, under the lock. Read by any thread.
   */
  private int weight;

  /**
   * The ticker's time when the result was stored. While there is no result, or if a failure is
   * cached, the time when that state began, minus {@link #IN_FLIGHT}. Written under the lock;
   * publishes the result.
   */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private long writtenAt;

  /**
   * Creates an entry that no cache contains yet.
   *
   * @param hash the hash of the key, as returned by {@link KeyHash#mix}
   */
  protected Entry(int hash) {
    super(hash);
  }

  /** Returns the arguments that form the key, in the order of the parameters, in a new array. */
  protected abstract @Nullable Object[] arguments();

  /** Returns the result of an entry that has one. */
  public abstract @Nullable Object result();

  /**
   * Returns the key that is passed to weighers and listeners: an unmodifiable list of the
   * arguments.
   */
  protected Object userKey() {
    return Collections.unmodifiableList(Arrays.asList(arguments()));
  }

  /**
   * Adds the sizes of the entry, its key and its result to an estimate; by default, only the size
   * of the entry. May call user code.
   */
  protected void estimateSize(SizeEstimator estimator) {
    estimator.entry(0, 0);
  }

  /**
   * Returns the key as text for people, such as {@code (sku-1, 4)}; shows the contents of arrays.
   */
  @Override
  public final String toString() {
    String inBrackets = Arrays.deepToString(arguments());
    return "(" + inBrackets.substring(1, inBrackets.length() - 1) + ")";
  }

  /**
   * Returns the ticker's time when the entry was last used. Entries of caches with {@code
   * expireAfterAccess} override this method and {@link #recordAccess}; for other entries, it
   * returns the time when they were written.
   */
  @Override
  public long accessedAt() {
    return writtenAt();
  }

  @Override
  public void recordAccess(long time) {}

  @Override
  public final long writtenAt() {
    return (long) WRITTEN_AT.getAcquire(this);
  }

  @Override
  public final long pendingSince() {
    return writtenAt() + IN_FLIGHT;
  }

  @Override
  public final boolean isPending() {
    return (int) WEIGHT.getAcquire(this) < 0;
  }

  /** Returns the size of the entry in bytes, as counted against the limits. */
  final int weight() {
    return weight & ~PENDING;
  }

  /**
   * Sets the size of the entry. By the thread that is about to store it; once stored, under the
   * lock.
   */
  final void weight(int bytes) {
    WEIGHT.setRelease(this, (weight & PENDING) | bytes);
  }

  @Override
  public final boolean isCachedFailure() {
    Computation<E> computation = computation();
    return computation != null && computation.hasFailed();
  }

  /**
   * Returns whether the entry is stored in its cache, with a result or a failure. Under the lock.
   */
  final boolean isStored() {
    return isOrdered();
  }

  /** Returns whether another entry has the same key. Calls user code. */
  final boolean hasSameKeyAs(E other) {
    return hash() == other.hash() && hasKeyOf(other);
  }

  /** Returns whether the entry's computation has ended, with or without a result. */
  final boolean hasEnded() {
    Object state = attachedState();
    return !isPending()
        || state == ENDED
        || (state instanceof Computation<?> computation && computation.isDone());
  }

  /** Returns the computation of the entry if other callers need it, or if its failure is cached. */
  @SuppressWarnings("unchecked") // an entry's computation is of its own kind
  final @Nullable Computation<E> computation() {
    return attachedState() instanceof Computation<?> computation
        ? (Computation<E>) computation
        : null;
  }

  /** Begins a computation that only its owner knows. Before the entry is linked, under the lock. */
  final void begin(Thread owner, long now) {
    pend(owner, now);
  }

  /** Begins a computation, or caches its failure. Under the lock. */
  final void begin(Computation<E> computation, long now) {
    pend(computation, now);
  }

  private void pend(Object reason, long since) {
    attach(reason);
    WRITTEN_AT.setRelease(this, since - IN_FLIGHT);
    WEIGHT.setRelease(this, weight | PENDING);
  }

  /**
   * Returns the computation of an entry for another thread, and creates it if only the owner knew
   * it. Under the lock.
   *
   * @return null if there is a result, or if the computation has ended without one
   */
  final @Nullable Computation<E> shareComputation(String cacheName) {
    if (attachedState() instanceof Thread owner) {
      @SuppressWarnings("unchecked") // subclasses name themselves
      E self = (E) this;
      attach(new Computation<>(cacheName, self, owner));
    }
    return computation();
  }

  /** Ends a computation without a result. Under the lock. */
  final void endWithoutResult() {
    attach(ENDED);
  }

  /** Makes the result, which is in the subclass's field, visible to all threads. Under the lock. */
  final void publish(long now) {
    detach();
    WRITTEN_AT.setRelease(this, now);
    WEIGHT.setRelease(this, weight());
  }
}
