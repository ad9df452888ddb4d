package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * A key and the result that belongs to it; generated subclasses hold both in fields of their own
 * types. An entry is inserted into its cache at most once in its life.
 *
 * @param <E> the subclass itself
 */
public abstract class Entry<E extends Entry<E>> {

  /** As {@link TypedCache#mix} returned it. */
  final int hash;

  /** The next entry of the same bucket. Written under the cache's lock, read by any thread. */
  volatile @Nullable E next;

  /** Neighbours in the order of use; both are the entry itself while it is in none. Under the lock. */
  @Nullable
  Entry<E> older;

  @Nullable
  Entry<E> newer;

  /** When the entry was last used, in the units of its {@link RecencyOrder}; a race loses a use. */
  int recency;

  /** When the result was stored, by the ticker. Written before {@link #computation} is cleared. */
  long writtenAt;

  /**
   * The computation that will bring the result; null once it is here. Clearing it publishes the
   * result: written under the lock, read by any thread.
   */
  volatile @Nullable Computation<E> computation;

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
  public final @Nullable E next() {
    return next;
  }

  /** Whether the two keys are equal. May call the user's {@code equals}. */
  protected abstract boolean hasKeyOf(E other);

  /** The key as a person would write it: {@code (sku-1, 4)}. */
  @Override
  public abstract String toString();

  /** Whether the entry holds a result that its cache keeps. Under the lock. */
  final boolean isStored() {
    return newer != this;
  }
}
