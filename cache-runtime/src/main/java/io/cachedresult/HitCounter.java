package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * An exact count that costs its busy threads a load and a store.
 *
 * <p>An atomic addition would be a good part of what a hit costs. So a thread that counts takes a
 * cell for itself, and from then on nobody else writes there: no addition is lost, without an atomic
 * instruction. The first thread's cell is found at once, those of a few more by their ids, and
 * threads whose cell is another's share a {@link LongAdder}. Ids are never used again, so a cell
 * whose thread has ended is not either.
 */
final class HitCounter {

  /** Room before the count: two cache lines, because processors fetch them in pairs. */
  @SuppressWarnings("unused")
  private static class Before {
    private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;
  }

  /** A count that one thread writes. */
  private static class Count extends Before {
    final long owner;
    volatile long value;

    Count(long owner) {
      this.owner = owner;
    }
  }

  /** A count with room around it. */
  private static final class Cell extends Count {
    @SuppressWarnings("unused")
    private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;

    Cell(long owner) {
      super(owner);
    }

    void increment() {
      VALUE.setOpaque(this, (long) VALUE.getOpaque(this) + 1);
    }
  }

  private static final VarHandle FIRST_OWNER;
  private static final VarHandle VALUE;
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(Cell[].class);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      FIRST_OWNER = lookup.findVarHandle(HitCounter.class, "firstOwner", long.class);
      VALUE = lookup.findVarHandle(Count.class, "value", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private static final int OTHERS = cellsFor(Runtime.getRuntime().availableProcessors());

  /** The id of the thread that counts in {@link #first}; here, where others can read it in peace. */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private volatile long firstOwner;

  private final Cell first = new Cell(0);

  /** By the id of their owners; each made by the thread that takes it. */
  private final @Nullable Cell[] others = new Cell[OTHERS];

  private final LongAdder shared = new LongAdder();

  private static int cellsFor(int processors) {
    return Integer.highestOneBit(Math.min(processors, 16) * 4 - 1);
  }

  void increment() {
    long thread = Thread.currentThread().getId();
    if ((long) FIRST_OWNER.getOpaque(this) == thread) {
      first.increment();
    } else {
      incrementOther(thread);
    }
  }

  private void incrementOther(long thread) {
    int index = (int) thread & (others.length - 1);
    Cell cell = (Cell) CELL.getAcquire(others, index);
    if (cell == null) {
      cell = take(thread, index);
    }
    if (cell == first || cell.owner == thread) {
      cell.increment();
    } else {
      shared.increment();
    }
  }

  /** The thread's own cell from now on, or one that another was quicker to take. */
  private Cell take(long thread, int index) {
    if (FIRST_OWNER.compareAndSet(this, 0L, thread)) {
      return first;
    }
    Cell mine = new Cell(thread);
    Cell taken = (Cell) CELL.compareAndExchange(others, index, null, mine);
    return taken == null ? mine : taken;
  }

  long sum() {
    long sum = shared.sum() + first.value;
    for (int i = 0; i < others.length; i++) {
      Cell cell = (Cell) CELL.getAcquire(others, i);
      sum += cell == null ? 0 : cell.value;
    }
    return sum;
  }
}
