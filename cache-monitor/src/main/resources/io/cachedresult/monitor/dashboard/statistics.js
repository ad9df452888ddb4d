const SUMMED = [
  'hits',
  'misses',
  'waits',
  'sharedHits',
  'items',
  'evictions',
  'rejections',
  'expirations',
  'computations',
  'failures',
  'refreshFailures',
  'timeSaved',
];

/**
 * The statistics of one cache, or of several caches together. Times are in milliseconds. A value
 * that the server does not know, or that would be a division by zero, is null.
 */
export class Statistics {
  constructor(json) {
    this.name = json.name ?? '';
    this.instances = json.instances ?? null;
    this.hits = json.hits ?? 0;
    this.misses = json.misses ?? 0;
    this.waits = json.waits ?? 0;
    this.sharedHits = json.shared_hits ?? 0;
    this.tier = json.shared_tier ? tierOf(json.shared_tier) : null;
    this.items = json.current_items ?? 0;
    this.maxItems = json.max_items ?? null;
    this.memory = json.current_memory_mb ?? null;
    this.maxMemory = json.max_memory_mb ?? null;
    this.sharedMemory = null;
    this.evictions = json.evictions ?? 0;
    this.rejections = json.rejections ?? 0;
    this.expirations = json.expirations ?? 0;
    this.computations = json.load_count ?? 0;
    this.failures = json.failure_count ?? 0;
    this.refreshFailures = json.refresh_failures ?? 0;
    this.meanComputation = this.computations > 0 ? (json.mean_load_millis ?? null) : null;
    this.isPassThrough = json.mode ? json.mode === 'PASS_THROUGH' : (json.is_pass_through ?? false);
    this.isBypassed = json.mode ? json.mode === 'BYPASSED' : (json.is_bypassed ?? false);
    this.modeOrigin = json.mode_origin ?? null;
    this.timeSaved = json.time_saved_millis ?? 0;
  }

  /** Adds up the statistics of caches. The sum has no limits. */
  static sum(caches) {
    const total = new Statistics({});
    SUMMED.forEach((field) => {
      total[field] = sum(caches, (cache) => cache[field]);
    });
    total.memory = sum(caches, (cache) => cache.memory ?? 0);
    total.sharedMemory = caches[0]?.sharedMemory ?? null;
    total.tier = caches.map(({ tier }) => tier).reduce(worseTier, null);
    if (total.computations > 0) {
      const time = sum(caches, (cache) => cache.computations * (cache.meanComputation ?? 0));
      total.meanComputation = time / total.computations;
    }
    return total;
  }

  get requests() {
    return this.hits + this.misses;
  }

  get hitRate() {
    return this.requests === 0 ? null : (100 * this.hits) / this.requests;
  }

  /** The share of computations that failed. */
  get failureRate() {
    return this.computations === 0 ? null : (100 * this.failures) / this.computations;
  }

  get timeSavedPerMegabyte() {
    return this.memory > 0 ? this.timeSaved / this.memory : null;
  }
}

/** The state of the second tier that a cache shares with other processes. */
const tierOf = (json) => ({
  isConnected: json.is_connected ?? false,
  isBypassed: json.is_bypassed ?? false,
  failures: json.failure_count ?? 0,
});

/** Caches usually have the same tier, so its failures are not added up. */
function worseTier(one, other) {
  if (one === null || other === null) {
    return one ?? other;
  }
  return {
    isConnected: one.isConnected && other.isConnected,
    isBypassed: one.isBypassed || other.isBypassed,
    failures: Math.max(one.failures, other.failures),
  };
}

const sum = (caches, value) => caches.reduce((subtotal, cache) => subtotal + value(cache), 0);

/** The statistics of all caches at one time: of each cache, and of all together. */
export class Snapshot {
  constructor(json) {
    this.process = json.process?.id ?? null;
    this.canChange = json.can_change ?? true;
    this.caches = (json.caches ?? []).map((cache) => new Statistics(cache));
    this.caches.forEach((cache) => {
      cache.sharedMemory = json.max_memory_mb ?? null;
    });
    // Not all hits times the overall mean: that would count the slow computations of one cache for
    // the hits of another.
    this.total = Statistics.sum(this.caches);
    this.total.sharedMemory = json.max_memory_mb ?? null;
    this.total.maxItems = new Statistics({ max_items: json.max_items }).maxItems;
    this.total.maxMemory = json.max_memory_mb ?? null;
  }

  /** Returns the caches that share their results: all of them for the empty name, or one. */
  sharingCaches(name) {
    return this.caches.filter(
      (cache) => cache.tier !== null && (name === '' || cache.name === name),
    );
  }

  /** Returns the statistics of a cache, or of all for the empty name; undefined if it is gone. */
  statisticsOf(name) {
    return name === '' ? this.total : this.caches.find((cache) => cache.name === name);
  }
}
