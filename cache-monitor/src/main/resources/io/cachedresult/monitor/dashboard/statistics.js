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
    this.maxItems = json.max_items ?? null;
    this.memory = json.current_memory_mb ?? null;
    this.maxMemory = json.max_memory_mb ?? null;
    this.evictions = json.evictions ?? 0;
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
    this.caches = (json.caches ?? []).map((cache) => new Statistics(cache));
    this.total = new Statistics({ ...json, name: '' });
    // The time saved by all is the sum of theirs: a mean over all caches would count the cheap
    // computations of one for the hits of another.
    this.total.saved = this.caches.reduce((sum, cache) => sum + cache.saved, 0);
    this.total.loads = this.caches.reduce((sum, cache) => sum + cache.loads, 0);
    const loading = this.caches.reduce((sum, cache) => sum + cache.loads * (cache.meanLoad ?? 0), 0);
    this.total.meanLoad = this.total.loads > 0 ? loading / this.total.loads : null;
    this.total.evictions = this.caches.reduce((sum, cache) => sum + cache.evictions, 0);
  }

  /** The figures of that cache, of all for the empty name; undefined if it is gone. */
  of(name) {
    return name === '' ? this.total : this.caches.find((cache) => cache.name === name);
  }
}
