package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * Entries by the generation in which they were last put here, the oldest first; under the lock.
 * Adding, removing and finding the eldest take constant time: a generation has a list of its own, and
 * the lists stand in a ring. When the ring is full, the two oldest become one.
 */
final class Generations<E extends Entry<E>> {

  /** How many generations are told apart. */
  static final int COUNT = 128;

  private final @Nullable Anchor<?>[] anchors = new Anchor<?>[COUNT];

  /** No entry stands in a generation before this, or after the current one. */
  private int oldest;

  private int size;

  Generations(int generation) {
    oldest = generation;
    begin(generation);
  }

  int size() {
    return size;
  }

  int oldest() {
    return oldest;
  }

  /** Puts an entry at the young end of a generation, or of the oldest if that is gone. */
  void add(E entry, int generation) {
    linkBefore(anchor(generation - oldest < 0 ? oldest : generation), entry);
    size++;
  }

  void remove(E entry) {
    join(entry.older, entry.newer);
    entry.older = entry;
    entry.newer = entry;
    size--;
  }

  /** The entry that has been here longest, or null if there is none. */
  @SuppressWarnings("unchecked") // what is no anchor is an E
  @Nullable
  E eldest() {
    if (size == 0) {
      return null;
    }
    Anchor<E> anchor = anchor(oldest);
    while (anchor.newer == anchor) {
      oldest++;
      anchor = anchor(oldest);
    }
    return (E) anchor.newer;
  }

  /**
   * Moves the eldest entry on to a later generation.
   *
   * @return false if it stands there already, or later
   */
  boolean moveOn(E entry, int generation) {
    if (generation - oldest <= 0) {
      return false;
    }
    remove(entry);
    add(entry, generation);
    return true;
  }

  /** Makes room for a generation that begins. */
  void begin(int generation) {
    while (generation - oldest >= COUNT) {
      Anchor<E> eldest = anchor(oldest);
      Anchor<E> next = anchor(oldest + 1);
      if (eldest.newer != eldest) {
        join(eldest.older, next.newer);
        join(next, eldest.newer);
        join(eldest, eldest);
      }
      oldest++;
    }
    int place = generation & (COUNT - 1);
    if (anchors[place] == null) {
      anchors[place] = new Anchor<>();
    }
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // only such are made, when their generation begins
  private Anchor<E> anchor(int generation) {
    return (Anchor<E>) anchors[generation & (COUNT - 1)];
  }

  private void linkBefore(Anchor<E> anchor, E entry) {
    join(anchor.older, entry);
    join(entry, anchor);
  }

  private static <E extends Entry<E>> void join(
      @Nullable Entry<E> older, @Nullable Entry<E> newer) {
    if (older != null && newer != null) {
      older.newer = newer;
      newer.older = older;
    }
  }

  /** Both ends of a list, so that an entry can leave without knowing in which it is. */
  private static final class Anchor<E extends Entry<E>> extends Entry<E> {

    private Anchor() {
      super(0);
    }

    @Override
    protected boolean hasKeyOf(E other) {
      return false;
    }

    @Override
    protected Object[] arguments() {
      return new Object[0];
    }

    @Override
    protected @Nullable Object result() {
      return null;
    }
  }
}
