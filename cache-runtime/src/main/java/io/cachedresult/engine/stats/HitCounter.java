package io.cachedresult.engine.stats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts exactly, at the cost of a load and a store for its busy threads.
 *
 * <p>An atomic addition would be a large part of the cost of a hit. So a thread that counts claims
 * a cell for itself, and from then on no other thread writes to it: no addition is lost, without an
 * atomic instruction. The first thread's cell is found at once, those of a few more by their ids,
 * and threads whose cell is taken share a {@link LongAdder}. Thread ids are never reused, and so
 * are cells.
 */
public final class HitCounter {

  /** Padding before the count: two cache lines, because processors fetch them in pairs. */
  @SuppressWarnings("unused")
  private static class Before {
    private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;
  }

  /** A count that only one thread writes. */
  private static class Count extends Before {
    final long owner;
    volatile long value;

    Count(long owner) {
      this.owner = owner;
    }
  }

  /** A count with padding around it. */
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

  /**
   * The id of the thread that owns {@link #first}; not in that cell, whose line is often written.
   */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private volatile long firstOwner;

  private final Cell first = new Cell(0);

  /** By the ids of their owners; each created by the thread that claims it. */
  private final @Nullable Cell[] others = new Cell[OTHERS];

  private final LongAdder shared = new LongAdder();

  private static int cellsFor(int processors) {
    return Integer.highestOneBit(Math.min(processors, 16) * 4 - 1);
  }

  /** Adds one. */
  public void increment() {
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
      cell = claim(thread, index);
    }
    if (cell == first || cell.owner == thread) {
      cell.increment();
    } else {
      shared.increment();
    }
  }

  /** Returns the thread's new cell, or one that another thread has claimed first. */
  private Cell claim(long thread, int index) {
    if (FIRST_OWNER.compareAndSet(this, 0L, thread)) {
      return first;
    }
    Cell created = new Cell(thread);
    Cell claimed = (Cell) CELL.compareAndExchange(others, index, null, created);
    return claimed == null ? created : claimed;
  }

  /** Returns the count. */
  public long sum() {
    long sum = shared.sum() + first.value;
    for (int i = 0; i < others.length; i++) {
      Cell cell = (Cell) CELL.getAcquire(others, i);
      sum += cell == null ? 0 : cell.value;
    }
    return sum;
  }
}
