package io.cachedresult.engine.stats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Counts exactly, but costs busy threads only a load and a store.
 *
 * <p>An atomic addition would be a large part of the cost of a hit. So a thread claims a cell of
 * its own, to which no other thread writes from then on: no addition is lost, although no
 * instruction is atomic. The first thread's cell is found directly, those of a few more threads by
 * their ids. Threads whose cell is taken add atomically to shared cells.
 *
 * <p>A cell identifies its owner by a weak reference, not by the id, because a subclass of {@link
 * Thread} may return any id. After the owner has ended, another thread may take over its cell,
 * including the count. That costs more than many atomic additions, so a thread tries it only at one
 * in {@value #TAKEOVER_INTERVAL} of them: threads that end after a few hits, such as one for each
 * request, hardly ever try, and a busy thread soon has its own cell.
 */
public final class HitCounter {

  /** Padding before the count: two cache lines, because processors fetch them in pairs. */
  @SuppressWarnings("unused")
  private static class Before extends WeakReference<Thread> {
    private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;

    Before(@Nullable Thread owner) {
      super(owner);
    }
  }

  /** A count that only its owner writes; without an owner, all threads add to it atomically. */
  private static class Count extends Before {
    volatile long value;

    Count(@Nullable Thread owner, long value) {
      super(owner);
      this.value = value;
    }
  }

  /** A count with padding around it. */
  private static final class Cell extends Count {
    @SuppressWarnings("unused")
    private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;

    Cell(@Nullable Thread owner, long value) {
      super(owner, value);
    }

    void increment() {
      VALUE.setOpaque(this, (long) VALUE.getOpaque(this) + 1);
    }

    /** Returns whether the owner has ended; if so, the count no longer changes. */
    boolean isFree() {
      Thread owner = get();
      // isAlive() makes the writes of the thread visible (Java Language Specification, 17.4.4).
      return owner == null || !owner.isAlive();
    }
  }

  /** The number of atomic additions to a shared cell between two attempts to take over a cell. */
  private static final int TAKEOVER_INTERVAL = 256;

  private static final VarHandle FIRST;
  private static final VarHandle VALUE;
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(Cell[].class);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      FIRST = lookup.findVarHandle(HitCounter.class, "first", Cell.class);
      VALUE = lookup.findVarHandle(Count.class, "value", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private static final int OTHERS = cellsFor(Runtime.getRuntime().availableProcessors());

  /** Stands for a cell that nobody has claimed yet. */
  private static final Cell NONE = new Cell(null, 0);

  /** Replaced by compare-and-set, by the thread that claims it. Only its owner writes to it. */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private Cell first = NONE;

  /** By the ids of their owners; like {@link #first}. */
  private final @Nullable Cell[] others = new Cell[OTHERS];

  /** Cells that threads add to atomically, by their ids; each created when needed. */
  private final @Nullable Cell[] shared = new Cell[OTHERS];

  private static int cellsFor(int processors) {
    return Integer.highestOneBit(Math.min(processors, 16) * 4 - 1);
  }

  /** Adds one. */
  public void increment() {
    Thread thread = Thread.currentThread();
    // Opaque is enough: a thread uses the cell only if it is the owner, which has created the cell.
    Cell cell = (Cell) FIRST.getOpaque(this);
    if (cell.refersTo(thread)) {
      cell.increment();
    } else {
      incrementOther(thread);
    }
  }

  private void incrementOther(Thread thread) {
    int index = (int) thread.getId() & (OTHERS - 1);
    Cell cell = (Cell) CELL.getOpaque(others, index);
    if (cell == null) {
      cell = claim(thread, index);
    }
    if (cell != null && cell.refersTo(thread)) {
      cell.increment();
    } else {
      incrementShared(thread, index);
    }
  }

  private void incrementShared(Thread thread, int index) {
    Cell cell = (Cell) CELL.getAcquire(shared, index);
    if (cell == null) {
      Cell created = new Cell(null, 0);
      Cell found = (Cell) CELL.compareAndExchange(shared, index, null, created);
      cell = found == null ? created : found;
    }
    long before = (long) VALUE.getAndAdd(cell, 1L);
    if (before % TAKEOVER_INTERVAL == 0) {
      takeOver(thread, index);
    }
  }

  /** Claims a cell that nobody has claimed before; returns null if there is none. */
  private @Nullable Cell claim(Thread thread, int index) {
    Cell created = new Cell(thread, 0);
    boolean isClaimed = FIRST.compareAndSet(this, NONE, created)
        || CELL.compareAndSet(others, index, null, created);
    return isClaimed ? created : null;
  }

  /** Takes over the cell of a thread that has ended, if there is one. */
  private void takeOver(Thread thread, int index) {
    Cell cell = (Cell) FIRST.getAcquire(this);
    if (cell.isFree() && FIRST.compareAndSet(this, cell, new Cell(thread, cell.value))) {
      return;
    }
    cell = (Cell) CELL.getAcquire(others, index);
    if (cell != null && cell.isFree()) {
      CELL.compareAndSet(others, index, cell, new Cell(thread, cell.value));
    }
  }

  /** Returns whether a thread has a cell of its own. */
  boolean hasCell(Thread thread) {
    Cell other = (Cell) CELL.getOpaque(others, (int) thread.getId() & (OTHERS - 1));
    return ((Cell) FIRST.getOpaque(this)).refersTo(thread)
        || (other != null && other.refersTo(thread));
  }

  /** Returns the count. */
  public long sum() {
    long sum = ((Cell) FIRST.getAcquire(this)).value;
    for (int i = 0; i < OTHERS; i++) {
      sum +=
          valueOf((Cell) CELL.getAcquire(others, i)) + valueOf((Cell) CELL.getAcquire(shared, i));
    }
    return sum;
  }

  private static long valueOf(@Nullable Cell cell) {
    return cell == null ? 0 : cell.value;
  }
}
