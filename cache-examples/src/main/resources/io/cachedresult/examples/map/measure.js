/** So long after its last tile, a view is complete. */
const QUIET_MILLIS = 250;

/**
 * How many tiles a view took, where they came from, and how long one waited. Time in which nothing
 * was asked for, since the user was looking or dragging, does not count.
 */
export class Measure {
  #told;
  #view = null;
  #timer = 0;

  /** @param told called with the figures of a view while it loads, and once it is complete */
  constructor(told) {
    this.#told = told;
  }

  /** Another view begins; what the last one still waits for does not count any more. */
  next() {
    clearTimeout(this.#timer);
    this.#view = null;
  }

  /** A tile is asked for; returns the view that it belongs to. */
  begun() {
    clearTimeout(this.#timer);
    this.#view ??= { cache: 0, computed: 0, failed: 0, waited: 0, asked: 0, since: 0 };
    if (this.#view.asked++ === 0) {
      this.#view.since = performance.now();
    }
    return this.#view;
  }

  /**
   * A tile is there, or is not waited for any more.
   *
   * @param source 'cache', 'computed', 'failed', or 'none' if nobody waits for it
   */
  ended(view, source) {
    view.asked--;
    if (view !== this.#view) {
      return;
    }
    if (source !== 'none') {
      view[source]++;
    }
    if (view.asked === 0) {
      view.waited += performance.now() - view.since;
      this.#timer = setTimeout(() => this.#told(view, true), QUIET_MILLIS);
    }
    this.#told(view, false);
  }
}
