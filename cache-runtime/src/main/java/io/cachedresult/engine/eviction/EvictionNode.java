package io.cachedresult.engine.eviction;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The part of an entry that an eviction order uses: the hash, the neighbors, and the last use.
 *
 * <p>An entry in flight is in no order, so the field for the older neighbor holds its state
 * instead. This saves eight bytes per entry. A cached failure has both, so its {@link
 * AttachedState} holds the neighbor.
 *
 * @param <E> the entries
 */
public class EvictionNode<E extends EvictionNode<E>> {

  private static final VarHandle OLDER;

  static {
    try {
      OLDER = MethodHandles.lookup().findVarHandle(EvictionNode.class, "older", Object.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  final int hash;

  /**
   * When the entry was last used, in the units of its {@link EvictionOrder}; a race may lose a use.
   */
  int usage;

  /**
   * The older neighbor in the order; while the entry is in none, its state; or a state that holds
   * the neighbor. Written under the lock; any thread may read the state.
   */
  private @Nullable Object older;

  /** The newer neighbor in the order; the entry itself while it is in none. Under the lock. */
  private @Nullable EvictionNode<E> newer;

  /**
   * Creates a node that is in no order yet.
   *
   * @param hash the mixed hash of the entry's key
   */
  @SuppressWarnings("this-escape") // to its own field
  protected EvictionNode(int hash) {
    this.hash = hash;
    this.newer = this;
  }

  /** Returns the mixed hash of the key, which is the same for equal keys. */
  public final int hash() {
    return hash;
  }

  /** Returns whether the entry is in an order. Under the lock. */
  public final boolean isOrdered() {
    return newer != this;
  }

  /** Returns the older neighbor of an entry that is in an order. Under the lock. */
  @SuppressWarnings("unchecked") // all nodes of an order are of one type
  final @Nullable EvictionNode<E> older() {
    Object held = older;
    return (EvictionNode<E>) (held instanceof AttachedState state ? state.older : held);
  }

  /** Sets the older neighbor. Under the lock. */
  final void older(@Nullable EvictionNode<E> neighbor) {
    if (older instanceof AttachedState state) {
      state.older = neighbor;
    } else {
      older = neighbor;
    }
  }

  final @Nullable EvictionNode<E> newer() {
    return newer;
  }

  final void newer(@Nullable EvictionNode<E> neighbor) {
    newer = neighbor;
  }

  /** Forgets the neighbors of an entry that is removed from its order. Under the lock. */
  final void leaveOrder() {
    older(null);
    newer = this;
  }

  /**
   * Returns the state that is attached to the entry; if there is none, null or a neighbor. Any
   * thread may call this.
   */
  protected final @Nullable Object attachedState() {
    return OLDER.getAcquire(this);
  }

  /**
   * Attaches a state, replacing any previous one. Under the lock.
   *
   * @param state an {@link AttachedState} if the entry is in an order
   */
  protected final void attach(Object state) {
    if (isOrdered() && state instanceof AttachedState holder) {
      holder.older = older();
    }
    OLDER.setRelease(this, state);
  }

  /** Removes the state. Under the lock. */
  protected final void detach() {
    OLDER.setRelease(this, isOrdered() ? older() : null);
  }
}
