package io.cachedresult;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Eviction that a scan or a loop does not wash out, and that gives in to LRU where LRU is better.
 *
 * <p><b>Two sides.</b> A new entry is on probation. There entries are evicted in the order of their
 * last use, unless they were used again: then they are promoted to the main side, in the place of the
 * entry there that deserves it least. That one loses if it was used longer ago than the two uses of the
 * other lie apart, which is the measure of LIRS (Jiang and Zhang, SIGMETRICS 2002), or if it is used
 * clearly less often; a use gives it a second chance before, as in CLOCK. What is used once passes
 * through probation and disturbs nobody, as in 2Q (Johnson and Shasha, VLDB 1994) and S3-FIFO (Yang et
 * al., SOSP 2023).
 *
 * <p><b>A history</b> remembers when a key that was evicted was last used, and how often, so that one
 * that returns is not new: {@link EvictionHistory}.
 *
 * <p><b>A duel with LRU</b> settles how many entries are on probation: a twelfth, or more, up to all of
 * them, which is LRU. {@link LruHorizon} tells how long ago a key may have been used for LRU to hold it
 * still. A hit beyond that is one that LRU would not have had; a miss of a key within it is one that
 * LRU would have saved. The difference of late is the {@link #lead}. (ARC, by Megiddo and Modha, FAST
 * 2003, learns from misses alone, and on both sides.)
 *
 * <p><b>What it costs.</b> Time is counted in generations, 32 to as many insertions as there are
 * entries, and a few more where most calls are hits. A hit is told at most once a generation, and only
 * if the lock is free; so most write nothing. Everything else happens under the lock, in a bounded
 * number of steps, but for the first eviction, which makes the history.
 *
 * <p>What it is worth is measured in {@link Eviction}.
 */
final class ScanResistantOrder<E extends Entry<E>> extends EvictionOrder<E> {

  /** Generations in which as many entries are inserted as there are. */
  private static final int TURNOVER = 32;

  /** A generation ends early when one in so many entries has been used in it, … */
  private static final int MANY_USED = 8;

  /** … but not more often than this between two that insertions end: hits alone come to rest. */
  private static final int MOST_EARLY = 8;

  /** One in so many entries is on probation, at least. */
  private static final int PROBATION = 12;

  /** How many entries are looked at before one is promoted without a rival, … */
  private static final int STEPS = 16;

  /** … and before one is evicted although it has been used: no single miss takes long. */
  private static final int MOST_PASSED = 128;

  /** The most entries that change sides in one step beside those that earn it. */
  private static final int PACE = 2;

  /** By how much more frequent an entry must be to take the place of one that was used since. */
  private static final int MARGIN = 1;

  /** After so many generations, what was frequent is half as frequent. */
  private static final int HALF_LIFE = 16 * TURNOVER;

  /** What {@link #lead} counts a hit as. */
  private static final long HIT = 1_024;

  private final ReentrantLock lock;
  private final Headroom headroom;
  private final Generations<E> probation;
  private final Generations<E> main;
  private final LruHorizon horizon;
  private EvictionHistory history = new EvictionHistory(0);

  /** Wraps around; only differences count. */
  private int generation;

  /** How many entries were inserted in this generation. */
  private int insertions;

  /** How many generations have ended early since one was ended by insertions. */
  private int early;

  /**
   * By how many hits this was better than LRU of late, and less than 0 if it was worse; within bounds,
   * so that what was once is forgotten. A miss that LRU would have had as well makes good for a little
   * of what was lost: else a cache that has become LRU would have nothing to learn from.
   */
  private long lead;

  ScanResistantOrder(ReentrantLock lock, Headroom headroom) {
    this(lock, headroom, 0);
  }

  /** Begins with a generation, for tests: they need not wait for the largest. */
  ScanResistantOrder(ReentrantLock lock, Headroom headroom, int generation) {
    super(Usage.BELOW_GENERATION);
    this.lock = lock;
    this.headroom = headroom;
    this.generation = generation;
    probation = new Generations<>(generation);
    main = new Generations<>(generation);
    horizon = new LruHorizon(generation);
    publishGeneration();
  }

  private void publishGeneration() {
    SEQUENCE.setOpaque(this, Usage.latest(generation));
  }

  @Override
  int size() {
    return probation.size() + main.size();
  }

  @Override
  void touch(E entry) {
    headroom.ensure();
    if (lock.tryLock()) {
      try {
        int age = age(entry);
        if (entry.isStored() && age > 0) {
          if (!horizon.isWithin(age)) {
            learn(HIT, size());
          }
          horizon.use(age);
          int chances = Math.min(Usage.chances(entry.usage) + 1, Usage.CHANCES);
          use(entry, Usage.side(entry.usage), chances, frequency(entry) + 1);
          countUse();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private void countUse() {
    if (early < MOST_EARLY && horizon.usedNow() >= Math.max(1, size() / MANY_USED)) {
      early++;
      beginGeneration(size());
    }
  }

  @Override
  void add(E entry) {
    // Until now there may have been one more.
    int entries = size() + 1;
    countInsertion(entries);
    int known = history.take(entry.hash);
    if (known == EvictionHistory.NOTHING) {
      horizon.use();
      use(entry, 0, 0, 1);
      probation.add(entry, generation);
    } else {
      addAgain(entry, known, entries);
    }
    balance(entries);
  }

  private void addAgain(E entry, int known, int entries) {
    int age = EvictionHistory.age(known, generation);
    int frequency = decayed(EvictionHistory.frequency(known), age);
    boolean wasEvicted = EvictionHistory.wasEvicted(known);
    if (wasEvicted) {
      learnOfMiss(age, entries);
    }
    horizon.use(age);
    // A result that is replaced at once, or computed anew, is no second use of its key.
    if (wasEvicted || age > 0 || frequency > 1) {
      use(entry, 0, 0, frequency + 1);
      promote(entry, age, entries);
    } else {
      use(entry, 0, 0, 1);
      probation.add(entry, generation);
    }
  }

  private void countInsertion(int entries) {
    insertions++;
    if (insertions >= entries / TURNOVER) {
      insertions = 0;
      early = 0;
      beginGeneration(entries);
    }
  }

  private void beginGeneration(int entries) {
    int next = generation + 1;
    probation.begin(next);
    main.begin(next);
    horizon.begin(next, entries);
    generation = next;
    publishGeneration();
  }

  private void learnOfMiss(int age, int entries) {
    if (horizon.isWithin(age)) {
      learn(-HIT, entries);
    } else if (lead < 0) {
      learn(1, entries);
    }
  }

  private void learn(long change, int entries) {
    long most = HIT * entries;
    lead = Math.max(-most / 2, Math.min(lead + change, most));
  }

  /** How many entries are to be on probation: all of them once the lag is half as many hits. */
  private int probationOf(int entries) {
    int least = Math.max(1, entries / PROBATION);
    double lag = Math.min(Math.max(0, -2.0 * lead / (HIT * entries)), 1);
    return least + (int) Math.round((entries - least) * lag);
  }

  /**
   * Protects an entry that is on neither side, in the place of one that deserves it less; puts it on
   * probation if there is none.
   *
   * @param distance how many generations lay between its last two uses
   */
  private void promote(E entry, int distance, int entries) {
    if (main.size() < entries - probationOf(entries)) {
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
    entry.usage = Usage.onSide(entry.usage, Usage.PROTECTED);
    main.add(entry, lastUse(entry));
  }

  private void demote(E entry) {
    main.remove(entry);
    entry.usage = Usage.onSide(entry.usage, 0);
    probation.add(entry, lastUse(entry));
  }

  /** The protected entry that deserves it least; null if there is none, or if it is hard to find. */
  private @Nullable E rival() {
    for (int i = 0; i < STEPS; i++) {
      E entry = main.eldest();
      if (entry == null) {
        return null;
      }
      if (!main.moveOn(entry, lastUse(entry))) {
        if (Usage.chances(entry.usage) == 0) {
          return entry;
        }
        // No use: LRU knows of no second chances, and its horizon is counted by uses.
        entry.usage = Usage.lessAChance(entry.usage);
        main.moveOn(entry, generation);
      }
    }
    return null;
  }

  /** Brings both sides closer to the sizes that they are to have. */
  private void balance(int entries) {
    int room = entries - probationOf(entries);
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
        eldest.usage |= Usage.PROTECTED;
        main.add(eldest, lastUse(eldest));
      }
    }
  }

  @Override
  @Nullable
  E victim() {
    int entries = size();
    if (!history.isEnoughFor(entries)) {
      // Here, where nothing has changed yet if there is no memory for it.
      history = new EvictionHistory(history.isEmpty() ? entries : 2L * entries);
    }
    int room = entries - probationOf(Math.max(1, entries));
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
        // The only one on probation would take the place of one on the main side, and that its own.
        probation.add(eldest, lastUse(eldest));
      } else {
        promote(eldest, distance, entries);
      }
    }
    return probation.size() == 0 ? main.eldest() : probation.eldest();
  }

  /** Where many leave and none comes, probation is empty. */
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
  void remove(E entry, RemovalCause cause) {
    if (!history.isEmpty()) {
      boolean isEvicted = cause == RemovalCause.SIZE || cause == RemovalCause.MEMORY;
      int frequency = Usage.frequency(entry.usage);
      history.remember(entry.hash, lastUse(entry), frequency, isEvicted, generation);
    }
    (Usage.side(entry.usage) == Usage.PROTECTED ? main : probation).remove(entry);
  }

  /** Notes that an entry is used now. */
  private void use(E entry, int side, int chances, int frequency) {
    entry.usage = Usage.of(generation, side, chances, Math.min(frequency, Usage.FREQUENCY));
  }

  /** How many generations ago an entry was used. */
  private int age(E entry) {
    return Usage.generations(sinceUseOf(entry));
  }

  private int lastUse(E entry) {
    return generation - age(entry);
  }

  /** How often an entry was used, of late. */
  private int frequency(E entry) {
    return decayed(Usage.frequency(entry.usage), age(entry));
  }

  private static int decayed(int frequency, int age) {
    return frequency >>> Math.min(age / HALF_LIFE, Usage.FREQUENCY);
  }
}
