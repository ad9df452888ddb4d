package io.cachedresult.engine.table;

import io.cachedresult.engine.eviction.EvictionNode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a node of an {@link EntryTable}. It is inserted into a table at most once in its
 * life.
 *
 * @param <E> the entries
 */
public abstract class TableNode<E extends TableNode<E>> extends EvictionNode<E> {

  private static final VarHandle NEXT;

  static {
    try {
      NEXT = MethodHandles.lookup().findVarHandle(TableNode.class, "next", TableNode.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** The next entry of the same bucket. Written under the lock, read by any thread. */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private @Nullable TableNode<E> next;

  /** Creates a node that is in no table yet; see {@link EvictionNode}. */
  protected TableNode(int hash) {
    super(hash);
  }

  /** Returns the next entry to compare with a key, or null at the end of the bucket. */
  @SuppressWarnings("unchecked") // subclasses name themselves
  public final @Nullable E next() {
    return (E) (TableNode<?>) NEXT.getAcquire(this);
  }

  final void next(@Nullable TableNode<E> entry) {
    NEXT.setRelease(this, entry);
  }

  /** As {@link #next}, for callers that know that both are of one table, but not its type. */
  final void nextOfAny(@Nullable TableNode<?> entry) {
    NEXT.setRelease(this, entry);
  }

  /** Returns whether the keys of both entries are equal. May call the user's {@code equals}. */
  protected abstract boolean hasKeyOf(E other);
}
