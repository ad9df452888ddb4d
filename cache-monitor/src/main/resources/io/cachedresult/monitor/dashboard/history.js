import { Snapshot } from './statistics.js';

const LONGEST_MILLIS = 15 * 60 * 1000 + 30_000;
/** The hit rate of a single interval fluctuates too much for a readable line. */
const INTERVALS_OF_HIT_RATE = 5;

const STORAGE_KEY = 'cache-history';
/** Browsers limit session storage to about 5 million characters. */
const LONGEST_TEXT = 2_000_000;

/** Returns a time in milliseconds that never goes back, even from one page to the next. */
export const now = () => performance.timeOrigin + performance.now();

/** The snapshots of the last 15 minutes. They are kept while the tab shows other pages. */
export class History {
  #samples = storedSamples();

  /** Adds a snapshot. Drops the earlier ones if a counter decreased: the process was restarted. */
  add(snapshot) {
    const time = now();
    const last = this.#samples.at(-1);
    if (last && snapshot.total.requests < last.snapshot.total.requests) {
      this.#samples = [];
    }
    this.#samples.push({ time, snapshot });
    while (this.#samples[0].time < time - LONGEST_MILLIS) {
      this.#samples.shift();
    }
  }

  /** Stores the snapshots for the next page, or the later half if there are too many. */
  store() {
    const text = JSON.stringify(this.#samples.map(({ time, snapshot }) => [time, snapshot.json]));
    if (text.length > LONGEST_TEXT && this.#samples.length > 1) {
      this.#samples.splice(0, Math.ceil(this.#samples.length / 2));
      this.store();
    } else {
      sessionStorage.setItem(STORAGE_KEY, text);
    }
  }

  /**
   * Returns the lines of the charts for a cache, or for all caches for the empty name. The x of a
   * point is in seconds, and 0 is now.
   */
  points(name) {
    const end = now();
    const samples = this.#samples
      .map(({ time, snapshot }) => ({
        x: (time - end) / 1000,
        statistics: snapshot.statisticsOf(name),
      }))
      .filter((sample) => sample.statistics);
    const intervals = samples.slice(1).map((sample, index) => ({
      x: sample.x,
      seconds: sample.x - samples[index].x,
      start: samples[index].statistics,
      end: sample.statistics,
      hitRateStart: samples[Math.max(0, index + 1 - INTERVALS_OF_HIT_RATE)].statistics,
    }));
    const perSecond = ({ start, end, seconds }, counter) =>
      Math.max(0, end[counter] - start[counter]) / seconds;
    // The first interval is drawn from its start.
    const line = (value) =>
      intervals.flatMap((interval, index) => {
        const point = { x: interval.x, y: value(interval) };
        return index === 0 ? [{ x: samples[0].x, y: point.y }, point] : [point];
      });
    return {
      hits: line((interval) => perSecond(interval, 'hits')),
      misses: line((interval) => perSecond(interval, 'misses')),
      hitRate: line((interval) => hitRateBetween(interval.hitRateStart, interval.end)),
      memory: samples.map(({ x, statistics }) => ({ x, y: statistics.memory })),
    };
  }
}

function storedSamples() {
  try {
    const samples = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]');
    const oldest = now() - LONGEST_MILLIS;
    return samples
      .filter(([time]) => time > oldest && time <= now())
      .map(([time, json]) => ({ time, snapshot: new Snapshot(json) }));
  } catch (unreadable) {
    return [];
  }
}

function hitRateBetween(start, end) {
  const requests = end.requests - start.requests;
  return requests > 0 ? (100 * (end.hits - start.hits)) / requests : null;
}
