package io.cachedresult.engine.eviction;

import io.cachedresult.Eviction;
import io.cachedresult.RemovalCause;
import io.cachedresult.engine.lock.CacheLock;
import org.jspecify.annotations.Nullable;

/**
 * An eviction order that resists scans and loops, and falls back to LRU where LRU is better.
 *
 * <p><b>Two sides.</b> A new entry is on probation. Entries on probation are evicted in the order
 * of their last use. But an entry that was used again is promoted to the main side if there is
 * room, or if it defeats a rival. It does if the last use of the rival is longer ago than the
 * interval between the two uses of the promoted entry, as in LIRS (Jiang and Zhang, SIGMETRICS
 * 2002), or if the rival is used clearly less often. The rival is the oldest entry of the main
 * side; but first, an entry gets another chance for each use, as in CLOCK. An entry that is used
 * once passes through probation and displaces nothing, as in 2Q (Johnson and Shasha, VLDB 1994) and
 * S3-FIFO (Yang et al., SOSP 2023).
 *
 * <p><b>A history</b> remembers when an evicted key was last used, and how often, so that a key
 * that returns is not treated as new: {@link EvictionHistory}.
 *
 * <p><b>A duel with LRU</b> decides how many entries are on probation: {@link LruDuel}.
 *
 * <p><b>Cost.</b> Time is counted in generations: 32 pass while as many entries are inserted as the
 * cache holds, and a few more if most calls are hits. A hit is recorded at most once per
 * generation, and only if the lock is free, so most hits write nothing. Everything else happens
 * under the lock, in a limited number of steps, unless an eviction has to create a larger history.
 *
 * <p>{@link Eviction} shows the measured hit rates.
 */
final class ScanResistantOrder<E extends EvictionNode<E>> extends EvictionOrder<E> {

  /** The most entries that the search for a rival visits, … */
  private static final int STEPS = 16;

  /** … and that the search for a victim passes over because they were used: no miss takes long. */
  private static final int MOST_PASSED = 128;

  /** The most entries that an insertion moves from one side to the other to balance them. */
  private static final int PACE = 2;

  /**
   * By how much the frequency of an entry must exceed that of a rival that was used more recently.
   */
  private static final int MARGIN = 1;

  /** After this many generations, a frequency is halved. */
  private static final int HALF_LIFE = 16 * GenerationClock.TURNOVER;

  private final CacheLock lock;
  private final Generations<E> probation;
  private final Generations<E> main;
  private final LruDuel duel;
  private EvictionHistory history = new EvictionHistory(0);

  private final GenerationClock clock;

  ScanResistantOrder(CacheLock lock) {
    this(lock, 0);
  }

  /** Begins with a generation, so that tests can begin with one close to the largest. */
  ScanResistantOrder(CacheLock lock, int generation) {
    super(UsageBits.BELOW_GENERATION);
    this.lock = lock;
    clock = new GenerationClock(generation);
    probation = new Generations<>(generation);
    main = new Generations<>(generation);
    duel = new LruDuel(generation);
    publishGeneration();
  }

  private void publishGeneration() {
    SEQUENCE.setOpaque(this, UsageBits.latest(clock.now()));
  }

  @Override
  public int size() {
    return probation.size() + main.size();
  }

  @Override
  void touch(E entry) {
    if (lock.tryEnter()) {
      try {
        int age = age(entry);
        if (entry.isOrdered() && age > 0) {
          duel.hit(age, size());
          int chances = Math.min(UsageBits.chances(entry.usage) + 1, UsageBits.CHANCES);
          use(entry, UsageBits.side(entry.usage), chances, frequency(entry) + 1);
          countUse();
        }
      } finally {
        lock.leave();
      }
    }
  }

  private void countUse() {
    if (clock.endsAfterUse(duel.usedNow(), size())) {
      beginGeneration(size());
    }
  }

  @Override
  public void add(E entry) {
    // Counts the new entry, since its victim is already removed.
    int entries = size() + 1;
    countInsertion(entries);
    int known = history.take(entry.hash);
    if (known == EvictionHistory.NOTHING) {
      duel.use();
      use(entry, 0, 0, 1);
      probation.add(entry, clock.now());
    } else {
      addAgain(entry, known, entries);
    }
    balance(entries);
  }

  private void addAgain(E entry, int known, int entries) {
    int age = EvictionHistory.age(known, clock.now());
    int frequency = decayed(EvictionHistory.frequency(known), age);
    boolean wasEvicted = EvictionHistory.wasEvicted(known);
    if (wasEvicted) {
      duel.miss(age, entries);
    }
    duel.use(age);
    // Replacing or recomputing a result at once is not a second use of its key.
    if (wasEvicted || age > 0 || frequency > 1) {
      use(entry, 0, 0, frequency + 1);
      promote(entry, age, entries);
    } else {
      use(entry, 0, 0, 1);
      probation.add(entry, clock.now());
    }
  }

  private void countInsertion(int entries) {
    if (clock.endsAfterInsertion(entries)) {
      beginGeneration(entries);
    }
  }

  private void beginGeneration(int entries) {
    int next = clock.now() + 1;
    probation.begin(next);
    main.begin(next);
    duel.begin(next, entries);
    clock.advance();
    publishGeneration();
  }

  /**
   * Adds an entry that is on neither side: to the main side if there is room, or if the entry
   * replaces a rival, which is demoted; otherwise, on probation.
   *
   * @param distance how many generations lay between its last two uses
   */
  private void promote(E entry, int distance, int entries) {
    if (main.size() < entries - duel.probationOf(entries)) {
      protect(entry);
      return;
    }
    E rival = rival();
    if (rival != null && (distance < age(rival) || frequency(entry) > frequency(rival) + MARGIN)) {
      demote(rival);
      protect(entry);
    } else {
      probation.add(entry, lastUse(entry));
    }
  }

  private void protect(E entry) {
    entry.usage = UsageBits.onSide(entry.usage, UsageBits.PROTECTED);
    main.add(entry, lastUse(entry));
  }

  private void demote(E entry) {
    main.remove(entry);
    entry.usage = UsageBits.onSide(entry.usage, 0);
    probation.add(entry, lastUse(entry));
  }

  /**
   * Returns the oldest entry of the main side that has no chances left; null if the search takes
   * too long.
   */
  private @Nullable E rival() {
    for (int i = 0; i < STEPS; i++) {
      E entry = main.eldest();
      if (entry == null) {
        return null;
      }
      if (!main.moveOn(entry, lastUse(entry))) {
        if (UsageBits.chances(entry.usage) == 0) {
          return entry;
        }
        // Another chance is not a use: LRU gives none, and its horizon counts uses.
        entry.usage = UsageBits.withoutAChance(entry.usage);
        main.moveOn(entry, clock.now());
      }
    }
    return null;
  }

  /** Brings both sides closer to their target sizes. */
  private void balance(int entries) {
    int room = entries - duel.probationOf(entries);
    for (int i = 0; i < PACE && main.size() > room; i++) {
      E eldest = main.eldest();
      if (eldest != null && !main.moveOn(eldest, lastUse(eldest))) {
        demote(eldest);
      }
    }
    for (int i = 0; i < PACE && probation.size() > entries - room && main.size() < room; i++) {
      E eldest = probation.eldest();
      if (eldest != null) {
        probation.remove(eldest);
        eldest.usage |= UsageBits.PROTECTED;
        main.add(eldest, lastUse(eldest));
      }
    }
  }

  @Override
  public @Nullable E victim() {
    int entries = size();
    if (!history.isEnoughFor(entries)) {
      // Allocate first: an OutOfMemoryError here leaves the order unchanged.
      history = new EvictionHistory(history.isEmpty() ? entries : 2L * entries);
    }
    int room = entries - duel.probationOf(Math.max(1, entries));
    for (int i = 0; i < MOST_PASSED; i++) {
      E eldest = probation.eldest();
      if (eldest == null) {
        return victimOfMain();
      }
      int distance = lastUse(eldest) - probation.oldest();
      if (distance <= 0) {
        return eldest;
      }
      probation.remove(eldest);
      if (probation.size() == 0 && main.size() >= room) {
        // The only entry on probation would replace a rival, which would then replace it in turn.
        probation.add(eldest, lastUse(eldest));
      } else {
        promote(eldest, distance, entries);
      }
    }
    return probation.size() == 0 ? main.eldest() : probation.eldest();
  }

  /** Finds a victim if no entry is on probation because many were removed and none was added. */
  private @Nullable E victimOfMain() {
    E eldest = main.eldest();
    for (int i = 0; i < MOST_PASSED && eldest != null; i++) {
      if (!main.moveOn(eldest, lastUse(eldest))) {
        break;
      }
      eldest = main.eldest();
    }
    return eldest;
  }

  @Override
  public void remove(E entry, RemovalCause cause) {
    if (!history.isEmpty()) {
      boolean isEvicted = cause == RemovalCause.SIZE || cause == RemovalCause.MEMORY;
      int frequency = UsageBits.frequency(entry.usage);
      history.remember(entry.hash, lastUse(entry), frequency, isEvicted, clock.now());
    }
    (UsageBits.side(entry.usage) == UsageBits.PROTECTED ? main : probation).remove(entry);
  }

  /** Records that an entry is used now. */
  private void use(E entry, int side, int chances, int frequency) {
    entry.usage =
        UsageBits.of(clock.now(), side, chances, Math.min(frequency, UsageBits.FREQUENCY));
  }

  /** Returns how many generations ago an entry was used. */
  private int age(E entry) {
    return UsageBits.generations(sinceUseOf(entry));
  }

  private int lastUse(E entry) {
    return clock.now() - age(entry);
  }

  /** Returns how often an entry was used recently. */
  private int frequency(E entry) {
    return decayed(UsageBits.frequency(entry.usage), age(entry));
  }

  private static int decayed(int frequency, int age) {
    return frequency >>> Math.min(age / HALF_LIFE, UsageBits.FREQUENCY);
  }
}
