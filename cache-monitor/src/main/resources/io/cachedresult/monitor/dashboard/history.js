import { Snapshot } from './statistics.js';

const LONGEST_MILLIS = 15 * 60 * 1000 + 30_000;
/** The hit rate of two seconds jumps; that of ten can be read. */
const RATE_SAMPLES = 5;

const KEY = 'cache-history';
/** Browsers keep about 5 million characters for a page. */
const LONGEST_TEXT = 2_000_000;

/** Milliseconds that go on evenly, also from one page to the next. */
export const now = () => performance.timeOrigin + performance.now();

/** The snapshots of the last quarter of an hour, which this tab keeps while it shows other pages. */
export class History {
  #samples = kept();

  /** Takes a snapshot; counters that fell mean another process, so the past is dropped. */
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

  /** Keeps the snapshots for the next page; if they are too many, the latest half. */
  keep() {
    const text = JSON.stringify(this.#samples.map(({ time, snapshot }) => [time, snapshot.json]));
    if (text.length > LONGEST_TEXT && this.#samples.length > 1) {
      this.#samples.splice(0, Math.ceil(this.#samples.length / 2));
      this.keep();
    } else {
      sessionStorage.setItem(KEY, text);
    }
  }

  /** What happened to that cache (to all for the empty name), as points of seconds before now. */
  points(name) {
    const end = now();
    const samples = this.#samples
      .map(({ time, snapshot }) => ({ x: (time - end) / 1000, is: snapshot.of(name) }))
      .filter((sample) => sample.is);
    const moments = samples.slice(1).map((sample, index) => ({
      x: sample.x,
      is: sample.is,
      before: samples[index].is,
      seconds: sample.x - samples[index].x,
      past: samples[Math.max(0, index + 1 - RATE_SAMPLES)].is,
    }));
    const perSecond = (moment, field) => Math.max(0, moment.is[field] - moment.before[field]) / moment.seconds;
    // What happened between two looks is drawn from the first look on.
    const line = (y) =>
      moments.flatMap((moment, index) => {
        const point = { x: moment.x, y: y(moment) };
        return index === 0 ? [{ x: samples[0].x, y: point.y }, point] : [point];
      });
    return {
      hits: line((moment) => perSecond(moment, 'hits')),
      misses: line((moment) => perSecond(moment, 'misses')),
      hitRate: line((moment) => rate(moment.past, moment.is)),
      memory: samples.map((sample) => ({ x: sample.x, y: sample.is.memory })),
    };
  }
}

function kept() {
  try {
    const samples = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    const oldest = now() - LONGEST_MILLIS;
    return samples
      .filter(([time]) => time > oldest && time <= now())
      .map(([time, json]) => ({ time, snapshot: new Snapshot(json) }));
  } catch (unreadable) {
    return [];
  }
}

function rate(before, after) {
  const requests = after.requests - before.requests;
  return requests > 0 ? (100 * (after.hits - before.hits)) / requests : null;
}
