/**
 * Puts the answers of the server together: an answer may have only the caches that have changed
 * since an earlier answer, and answers may arrive in another order than they were made.
 */
export class StatisticsFeed {
  #process = null;
  #sequence = -Infinity;
  #version = null;
  #caches = new Map();

  /** The version to ask for changes since, or null to ask for everything. */
  get version() {
    return this.#version;
  }

  /**
   * Returns the complete statistics after an answer, or null if the answer is older than the last
   * one.
   */
  complete(json) {
    const process = json.process?.id ?? null;
    if (process === this.#process && json.sequence < this.#sequence) {
      return null;
    }
    this.#process = process;
    this.#sequence = json.sequence ?? -Infinity;
    this.#version = json.version ?? null;
    if (!json.is_delta) {
      this.#caches.clear();
    }
    (json.removed ?? []).forEach((name) => this.#caches.delete(name));
    (json.caches ?? []).forEach((cache) => this.#caches.set(cache.name, cache));
    return { ...json, caches: [...this.#caches.values()] };
  }
}
