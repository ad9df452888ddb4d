/** From this value on, the maximum number of entries is not a limit; only memory is limited. */
const NO_LIMIT = 2 ** 30;

/**
 * The statistics of one cache, or of all caches together. Times are in milliseconds. A value that
 * the server does not know, or that would be a division by zero, is null.
 */
export class Statistics {
  constructor(json) {
    this.name = json.name ?? '';
    this.hits = json.hits ?? 0;
    this.misses = json.misses ?? 0;
    this.items = json.current_items ?? 0;
    this.maxItems = json.max_items < NO_LIMIT ? json.max_items : null;
    this.memory = json.current_memory_mb ?? null;
    this.maxMemory = json.max_memory_mb ?? null;
    this.sharedMemory = null;
    this.evictions = json.evictions ?? 0;
    this.rejections = json.rejections ?? 0;
    this.expirations = json.expirations ?? 0;
    this.computations = json.load_count ?? 0;
    this.meanComputation = this.computations > 0 ? (json.mean_load_millis ?? null) : null;
    this.isPassThrough = json.is_pass_through ?? false;
    this.isBypassed = json.is_bypassed ?? false;
    this.timeSaved = json.time_saved_millis ?? 0;
  }

  get requests() {
    return this.hits + this.misses;
  }

  get hitRate() {
    return this.requests === 0 ? null : (100 * this.hits) / this.requests;
  }

  get timeSavedPerMegabyte() {
    return this.memory > 0 ? this.timeSaved / this.memory : null;
  }
}

/** The statistics of all caches at one time: of each cache, and of all together. */
export class Snapshot {
  constructor(json) {
    this.json = json;
    this.caches = (json.caches ?? []).map((cache) => new Statistics(cache));
    this.caches.forEach((cache) => {
      cache.sharedMemory = json.max_memory_mb ?? null;
    });
    this.total = this.#total();
  }

  /** Returns the statistics of a cache, or of all for the empty name; undefined if it is gone. */
  statisticsOf(name) {
    return name === '' ? this.total : this.caches.find((cache) => cache.name === name);
  }

  #total() {
    const sum = (value) => this.caches.reduce((subtotal, cache) => subtotal + value(cache), 0);
    const computations = sum((cache) => cache.computations);
    const computationTime = sum((cache) => cache.computations * (cache.meanComputation ?? 0));
    const total = new Statistics({
      ...this.json,
      evictions: sum((cache) => cache.evictions),
      rejections: sum((cache) => cache.rejections),
      expirations: sum((cache) => cache.expirations),
      load_count: computations,
      mean_load_millis: computationTime / computations,
    });
    total.timeSaved = sum((cache) => cache.timeSaved);
    return total;
  }
}
