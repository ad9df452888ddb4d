const LONGEST_MILLIS = 15 * 60 * 1000 + 30_000;
/** The hit rate of two seconds jumps; that of ten can be read. */
const RATE_SAMPLES = 5;

/** The snapshots of the last quarter of an hour, kept in this page. */
export class History {
  #samples = [];

  /** Takes a snapshot; counters that fell mean another process, so the past is dropped. */
  add(time, snapshot) {
    const last = this.#samples.at(-1);
    if (last && snapshot.total.requests < last.snapshot.total.requests) {
      this.#samples = [];
    }
    this.#samples.push({ time, snapshot });
    while (this.#samples[0].time < time - LONGEST_MILLIS) {
      this.#samples.shift();
    }
  }

  /** What happened to that cache (to all for the empty name), as points of seconds before now. */
  points(name, now) {
    const samples = this.#samples
      .map(({ time, snapshot }) => ({ x: (time - now) / 1000, is: snapshot.of(name) }))
      .filter((sample) => sample.is);
    const moments = samples.slice(1).map((sample, index) => ({
      x: sample.x,
      is: sample.is,
      before: samples[index].is,
      seconds: sample.x - samples[index].x,
      past: samples[Math.max(0, index + 1 - RATE_SAMPLES)].is,
    }));
    const per = (moment, field) => Math.max(0, moment.is[field] - moment.before[field]) / moment.seconds;
    return {
      hits: moments.map((moment) => ({ x: moment.x, y: per(moment, 'hits') })),
      misses: moments.map((moment) => ({ x: moment.x, y: per(moment, 'misses') })),
      hitRate: moments.map((moment) => ({ x: moment.x, y: rate(moment.past, moment.is) })),
      memory: samples.map((sample) => ({ x: sample.x, y: sample.is.memory })),
      items: samples.map((sample) => ({ x: sample.x, y: sample.is.items })),
    };
  }
}

function rate(before, after) {
  const requests = after.requests - before.requests;
  return requests > 0 ? (100 * (after.hits - before.hits)) / requests : null;
}
