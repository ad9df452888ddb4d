package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

/**
 * An exact count that costs its busy threads a load and a store.
 *
 * <p>An atomic addition would be a good part of what a hit costs. So a thread that counts takes a
 * cell for itself, found by its id, and from then on nobody else writes there: no addition is lost,
 * without an atomic instruction. Threads whose cell is another's share a {@link LongAdder}. Ids are
 * never used again, so a cell whose thread has ended is not either. Cells lie two cache lines apart,
 * because processors fetch them in pairs.
 */
final class HitCounter {

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

  private static final int STRIDE = 16;
  private static final int CELLS = cellsFor(Runtime.getRuntime().availableProcessors());

  /** Count and owner of each cell, with room before the first. Written by the owner alone. */
  private final long[] cells = new long[(CELLS + 1) * STRIDE];

  private final LongAdder shared = new LongAdder();

  private static int cellsFor(int processors) {
    return Integer.highestOneBit(Math.min(processors, 16) * 4 - 1);
  }

  void increment() {
    long id = Thread.currentThread().getId();
    int count = (((int) id & (CELLS - 1)) + 1) * STRIDE;
    if ((long) CELL.getOpaque(cells, count + 1) == id) {
      CELL.setOpaque(cells, count, (long) CELL.getOpaque(cells, count) + 1);
    } else {
      incrementElsewhere(id, count);
    }
  }

  private void incrementElsewhere(long id, int count) {
    if (CELL.compareAndSet(cells, count + 1, 0L, id)) {
      CELL.setOpaque(cells, count, 1L);
    } else {
      shared.increment();
    }
  }

  long sum() {
    long sum = shared.sum();
    for (int count = STRIDE; count < cells.length; count += STRIDE) {
      sum += (long) CELL.getAcquire(cells, count);
    }
    return sum;
  }
}
