package io.cachedresult;

import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Weighs the entries of a cache, which calls the user's code: under no lock. */
final class EntryWeights<E extends Entry<E>> {

  /** Stands for the weight of an entry that nobody wants to keep. */
  static final int UNWANTED = -1;

  /** Stands for the weight of an entry that is too large to be kept, or that none could weigh. */
  static final int NO_ROOM = -2;

  /** Stands for the weight of an entry that is kept only in a plain map. */
  static final int UNWEIGHED = -3;

  /** From here on nothing is kept: weights are numbers of four bytes. */
  private static final long TOO_LARGE = Integer.MAX_VALUE;

  /** What a kept exception counts for itself; its stack cannot be seen. */
  private static final int FAILURE = 1 << 10;

  private final TypedCache<E> cache;

  /** Whether nothing is weighed just now. */
  private volatile boolean isOff;

  private final @Nullable Weigher<Object, @Nullable Object> weigher;
  private final Map<Class<?>, ToLongFunction<Object>> given;

  /**
   * For the entries of that cache.
   *
   * @param weigher what weighs whole entries; null if they weigh themselves
   * @param given by class, what the user says that its instances take
   */
  EntryWeights(
      TypedCache<E> cache,
      @Nullable Weigher<Object, @Nullable Object> weigher,
      Map<Class<?>, ToLongFunction<Object>> given) {
    this.cache = cache;
    this.weigher = weigher;
    this.given = given;
  }

  /** Weighs nothing from now on, or weighs again. */
  void turnOff(boolean isOff) {
    this.isOff = isOff;
  }

  /**
   * The bytes of an entry with its result.
   *
   * @return {@link #UNWEIGHED} if nothing is weighed just now, {@link #NO_ROOM} if it is too large or
   *     nobody can tell
   */
  @SuppressWarnings("NullAway") // a weigher is given null where null is kept
  int of(E entry) {
    if (isOff) {
      return UNWEIGHED;
    }
    try {
      long bytes = weigher == null
          ? estimate(entry)
          : checked(weigher.weigh(cache.keyOf(entry), entry.result()));
      return bytes < TOO_LARGE ? (int) bytes : NO_ROOM;
    } catch (Throwable failure) {
      Log.warn(cache.name() + ": a result could not be weighed, and is not kept", failure);
      return NO_ROOM;
    }
  }

  private long estimate(E entry) {
    Weighing weighing = new Weighing(given);
    entry.weigh(weighing);
    return weighing.total();
  }

  /** The bytes of an entry whose failure is kept. */
  int ofFailure(E entry) {
    if (isOff) {
      return UNWEIGHED;
    }
    try {
      Weighing weighing = new Weighing(given);
      @Nullable Object[] arguments = entry.arguments();
      weighing.entry(arguments.length + 1, 0);
      for (Object argument : arguments) {
        weighing.any(argument);
      }
      weighing.add(FAILURE);
      return (int) Math.min(weighing.total(), TOO_LARGE - 1);
    } catch (Throwable failure) {
      Log.warn(cache.name() + ": a failure could not be weighed, and is not kept", failure);
      return NO_ROOM;
    }
  }

  /**
   * A weight that the user gave.
   *
   * @throws IllegalArgumentException if it is negative
   */
  static long checked(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("A weigher says bytes, 0 or more, not " + bytes + ".");
    }
    return bytes;
  }
}
