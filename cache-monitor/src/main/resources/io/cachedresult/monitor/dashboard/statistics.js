/** From here on, the number of entries is no bound: what they take is. */
const NO_BOUND = 2 ** 30;

/**
 * The figures of one cache, or of all together, as the pages show them. Times are milliseconds;
 * what the server does not tell, or what cannot be divided, is null.
 */
export class Statistics {
  constructor(json) {
    this.name = json.name ?? '';
    this.hits = json.hits ?? 0;
    this.misses = json.misses ?? 0;
    this.items = json.current_items ?? 0;
    this.maxItems = json.max_items < NO_BOUND ? json.max_items : null;
    this.memory = json.current_memory_mb ?? null;
    this.maxMemory = json.max_memory_mb ?? null;
    this.sharedMemory = null;
    this.evictions = json.evictions ?? 0;
    this.rejections = json.rejections ?? 0;
    this.expirations = json.expirations ?? 0;
    this.loads = json.load_count ?? 0;
    this.meanLoad = this.loads > 0 ? (json.mean_load_millis ?? null) : null;
    this.isFallback = json.is_fallback ?? false;
    this.saved = this.hits * (this.meanLoad ?? 0);
  }

  get requests() {
    return this.hits + this.misses;
  }

  get hitRate() {
    return this.requests === 0 ? null : (100 * this.hits) / this.requests;
  }

  get savedPerMegabyte() {
    return this.memory > 0 ? this.saved / this.memory : null;
  }
}

/** What the server said of all caches: each by itself, and together. */
export class Snapshot {
  constructor(json) {
    this.json = json;
    this.caches = (json.caches ?? []).map((cache) => new Statistics(cache));
    this.caches.forEach((cache) => {
      cache.sharedMemory = json.max_memory_mb ?? null;
    });
    this.total = this.#total();
  }

  /** The figures of that cache, of all for the empty name; undefined if it is gone. */
  of(name) {
    return name === '' ? this.total : this.caches.find((cache) => cache.name === name);
  }

  #total() {
    const sum = (figure) => this.caches.reduce((before, cache) => before + figure(cache), 0);
    const loads = sum((cache) => cache.loads);
    const total = new Statistics({
      ...this.json,
      evictions: sum((cache) => cache.evictions),
      rejections: sum((cache) => cache.rejections),
      expirations: sum((cache) => cache.expirations),
      load_count: loads,
      mean_load_millis: sum((cache) => cache.loads * (cache.meanLoad ?? 0)) / loads,
    });
    // Not hits times mean: that would count the slow computations of one cache for the hits of
    // another.
    total.saved = sum((cache) => cache.saved);
    return total;
  }
}
