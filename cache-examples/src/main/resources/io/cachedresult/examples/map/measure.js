/** So long after its last tile, a view is complete. */
const QUIET_MILLIS = 250;

/**
 * How many tiles a view took, where they came from, and how long one waited. Time in which nothing
 * was asked for, since the user was looking or dragging, does not count.
 */
export class Measure {
  #told;
  #open = null;
  #timer = 0;

  /** @param told called with the figures of a view while it loads, and once it is complete */
  constructor(told) {
    this.#told = told;
  }

  begun() {
    clearTimeout(this.#timer);
    this.#open ??= { cache: 0, computed: 0, failed: 0, waited: 0, asked: 0, since: 0 };
    if (this.#open.asked++ === 0) {
      this.#open.since = performance.now();
    }
  }

  /** @param source 'cache', 'computed', 'failed', or 'none' if nobody waits for it any more */
  ended(source) {
    const view = this.#open;
    if (source !== 'none') {
      view[source]++;
    }
    if (--view.asked === 0) {
      view.waited += performance.now() - view.since;
      this.#timer = setTimeout(() => this.#close(), QUIET_MILLIS);
    }
    this.#told(view, false);
  }

  #close() {
    const view = this.#open;
    this.#open = null;
    if (view.cache + view.computed + view.failed > 0) {
      this.#told(view, true);
    }
  }
}
