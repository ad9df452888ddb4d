import { linesOf } from './lines.js';

const LONGEST_MILLIS = 15 * 60 * 1000 + 30_000;

const STORAGE_KEY = 'cache-history';
/** Browsers limit session storage to about 5 million characters. */
const LONGEST_TEXT = 2_000_000;

const COUNTERS = ['hits', 'misses', 'failures'];
const NOTHING = [0, 0, 0];

/** Returns a time in milliseconds that never goes back, even from one page to the next. */
export const now = () => performance.timeOrigin + performance.now();

/**
 * The figures of the last 15 minutes. They are kept while the tab shows other pages.
 *
 * The counters of a cache start at zero when its last instance is garbage-collected and another is
 * created, and the counters of all caches together decrease then. Therefore the history adds up
 * what each cache has counted from one snapshot to the next. A sample has for each cache, and for
 * the empty name, a row of these sums and the memory: `[hits, misses, failures, memory]`.
 */
export class History {
  #process = null;
  #samples = [];
  /** The counters of the last snapshot by name, as the server sent them. */
  #counters = new Map();
  #isInterrupted = false;

  constructor() {
    this.#restore();
  }

  /** Adds a snapshot. Drops the earlier ones if they are of another process. */
  add(snapshot) {
    if (snapshot.process !== this.#process) {
      this.#samples = [];
      this.#counters = new Map();
      this.#process = snapshot.process;
    }
    const time = now();
    this.#samples.push({ time, rows: this.#rows(snapshot), isAfterGap: this.#isInterrupted });
    this.#isInterrupted = false;
    while (this.#samples[0].time < time - LONGEST_MILLIS) {
      this.#samples.shift();
    }
  }

  /** Marks that nothing is known from the last snapshot to the next. */
  interrupt() {
    this.#isInterrupted = true;
  }

  #rows(snapshot) {
    const before = this.#samples.at(-1)?.rows ?? new Map();
    const rows = new Map();
    const counters = new Map();
    const total = [...(before.get('') ?? [...NOTHING, 0])];
    for (const cache of snapshot.caches) {
      const current = COUNTERS.map((counter) => cache[counter]);
      const last = this.#counters.get(cache.name) ?? (before.size === 0 ? current : NOTHING);
      const isRestarted = current.some((value, index) => value < last[index]);
      const increases = current.map((value, index) => value - (isRestarted ? 0 : last[index]));
      const sums = before.get(cache.name) ?? [...NOTHING, 0];
      increases.forEach((increase, index) => {
        total[index] += increase;
      });
      const row = [...increases.map((increase, index) => sums[index] + increase), cache.memory];
      // Most caches do not change from one snapshot to the next.
      rows.set(cache.name, row.every((value, index) => value === sums[index]) ? sums : row);
      counters.set(cache.name, current);
    }
    total[COUNTERS.length] = snapshot.total.memory;
    this.#counters = counters;
    return rows.set('', total);
  }

  /** Returns since when there are figures of a cache, in milliseconds before now. */
  age(name) {
    const first = this.#samples.find(({ rows }) => rows.has(name));
    return first ? now() - first.time : 0;
  }

  /**
   * Returns the lines of the charts for a cache, or for all caches for the empty name. The x of a
   * point is in seconds, and 0 is now.
   */
  points(name) {
    const end = now();
    return linesOf(
      this.#samples
        .filter(({ rows }) => rows.has(name))
        .map(({ time, rows, isAfterGap }) => {
          const [hits, misses, failures, memory] = rows.get(name);
          return { x: (time - end) / 1000, isAfterGap, hits, misses, failures, memory };
        }),
    );
  }

  /** Stores the figures for the next page, or the later half if there are too many. */
  store() {
    const text = JSON.stringify({
      process: this.#process,
      counters: [...this.#counters],
      samples: this.#samples.map(({ time, rows, isAfterGap }, index) => {
        const before = this.#samples[index - 1]?.rows;
        const changed = [...rows].filter(([name, row]) => before?.get(name) !== row);
        const gone = before ? [...before.keys()].filter((name) => !rows.has(name)) : [];
        return [time, isAfterGap, changed, gone];
      }),
    });
    if (text.length > LONGEST_TEXT && this.#samples.length > 1) {
      this.#samples.splice(0, Math.ceil(this.#samples.length / 2));
      this.store();
    } else {
      sessionStorage.setItem(STORAGE_KEY, text);
    }
  }

  #restore() {
    try {
      const stored = JSON.parse(sessionStorage.getItem(STORAGE_KEY));
      let rows = new Map();
      const samples = stored.samples.map(([time, isAfterGap, changed, gone]) => {
        rows = new Map([...rows, ...changed]);
        gone.forEach((name) => rows.delete(name));
        return { time, rows, isAfterGap };
      });
      const oldest = now() - LONGEST_MILLIS;
      this.#samples = samples.filter(({ time }) => time > oldest && time <= now());
      this.#counters = new Map(stored.counters);
      this.#process = stored.process;
    } catch (unreadable) {
      this.#samples = [];
    }
  }
}
