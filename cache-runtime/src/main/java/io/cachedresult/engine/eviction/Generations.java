package io.cachedresult.engine.eviction;

import org.jspecify.annotations.Nullable;

/**
 * Holds entries by the generation in which they were last added, the oldest first. Under the lock.
 * Adding, removing and finding the eldest take constant time: each generation has a list of its
 * own, and the lists form a ring. When the ring is full, the two oldest are merged.
 */
final class Generations<E extends EvictionNode<E>> {

  /** The number of generations that are distinguished. */
  static final int COUNT = 128;

  private final @Nullable Anchor<?>[] anchors = new Anchor<?>[COUNT];

  /** No entry is in a generation before this, or after the current one. */
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

  /**
   * Adds an entry at the young end of a generation, or of the oldest one if the generation is gone.
   */
  void add(E entry, int generation) {
    linkBefore(anchor(generation - oldest < 0 ? oldest : generation), entry);
    size++;
  }

  void remove(E entry) {
    join(entry.older(), entry.newer());
    entry.leaveOrder();
    size--;
  }

  /** Returns the entry that has been here longest, or null if there is none. */
  @SuppressWarnings("unchecked") // a node that is no anchor is an E
  @Nullable
  E eldest() {
    if (size == 0) {
      return null;
    }
    Anchor<E> anchor = anchor(oldest);
    while (anchor.newer() == anchor) {
      oldest++;
      anchor = anchor(oldest);
    }
    return (E) anchor.newer();
  }

  /**
   * Moves the eldest entry on to a later generation.
   *
   * @return false if it is already in that generation or a later one
   */
  boolean moveOn(E entry, int generation) {
    if (generation - oldest <= 0) {
      return false;
    }
    remove(entry);
    add(entry, generation);
    return true;
  }

  /** Makes room for a new generation. */
  void begin(int generation) {
    while (generation - oldest >= COUNT) {
      Anchor<E> eldest = anchor(oldest);
      Anchor<E> next = anchor(oldest + 1);
      if (eldest.newer() != eldest) {
        join(eldest.older(), next.newer());
        join(next, eldest.newer());
        join(eldest, eldest);
      }
      oldest++;
    }
    int place = generation & (COUNT - 1);
    if (anchors[place] == null) {
      anchors[place] = new Anchor<>();
    }
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // begin() creates each anchor
  private Anchor<E> anchor(int generation) {
    return (Anchor<E>) anchors[generation & (COUNT - 1)];
  }

  private void linkBefore(Anchor<E> anchor, E entry) {
    join(anchor.older(), entry);
    join(entry, anchor);
  }

  private static <E extends EvictionNode<E>> void join(
      @Nullable EvictionNode<E> older, @Nullable EvictionNode<E> newer) {
    if (older != null && newer != null) {
      older.newer(newer);
      newer.older(older);
    }
  }

  /** Both ends of a list, so that an entry can be removed without knowing its list. */
  private static final class Anchor<E extends EvictionNode<E>> extends EvictionNode<E> {

    private Anchor() {
      super(0);
      older(this);
    }
  }
}
