/** A view is complete if no tile was requested for this long after the last one arrived. */
const COMPLETE_AFTER_MILLIS = 250;

/**
 * Measures how many tiles each view needed, where they came from, and how long the user waited.
 * Time without a pending request, while the user looks at the map or drags it, does not count.
 */
export class Measure {
  #onChange;
  #view = null;
  #timer = 0;

  /**
   * @param onChange called with the figures of a view, and whether the view is complete, after each
   *     tile and at the end
   */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** Begins another view. Pending tiles of the last view no longer count. */
  next() {
    clearTimeout(this.#timer);
    this.#view = null;
  }

  /** Counts a requested tile. Returns the view that it belongs to. */
  requested() {
    clearTimeout(this.#timer);
    this.#view ??= {
      cache: 0,
      computed: 0,
      failed: 0,
      waitedMillis: 0,
      pending: 0,
      waitingSince: 0,
    };
    if (this.#view.pending++ === 0) {
      this.#view.waitingSince = performance.now();
    }
    return this.#view;
  }

  /**
   * Counts a tile that has arrived, or that is no longer needed.
   *
   * @param source 'cache', 'computed', 'failed', or 'none' if the tile is not needed
   */
  finished(view, source) {
    view.pending--;
    if (view !== this.#view) {
      return;
    }
    if (source !== 'none') {
      view[source]++;
    }
    if (view.pending === 0) {
      view.waitedMillis += performance.now() - view.waitingSince;
      this.#timer = setTimeout(() => this.#onChange(view, true), COMPLETE_AFTER_MILLIS);
    }
    this.#onChange(view, false);
  }
}
