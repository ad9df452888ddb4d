import { read } from './address.js';
import { byId } from './elements.js';

/**
 * Follows the address from one page to the next. Opening a cache moves to its top and to its
 * heading; going back to all caches restores the place on the page and the focus.
 */
export class Navigation {
  #selected = null;
  /** The address of the overview and the place on it, to go back to. */
  #overview = { address: '#', top: 0 };
  #onSelect;
  #onFocus;

  /**
   * @param onSelect called with the name of a cache to show, or the empty name for all caches
   * @param onFocus called with the name of the cache in the overview to focus on, or the empty name
   *     for the heading
   */
  constructor(onSelect, onFocus) {
    this.#onSelect = onSelect;
    this.#onFocus = onFocus;
    history.scrollRestoration = 'manual';
    addEventListener('hashchange', ({ oldURL }) => {
      if (this.#selected === '') {
        this.#overview = { address: new URL(oldURL).hash || '#', top: scrollY };
      }
      this.follow();
    });
    byId('skip').onclick = (event) => {
      // Not by the fragment: that is where the page keeps its state.
      event.preventDefault();
      byId('main').focus();
    };
  }

  /** Shows what the address names. */
  follow() {
    const before = this.#selected;
    const cache = read('cache');
    this.#selected = cache;
    byId('back-link').href = this.#overview.address;
    this.#onSelect(cache);
    if (before !== null && before !== cache) {
      this.#onFocus(cache === '' ? before : '');
      scrollTo(0, cache === '' ? this.#overview.top : 0);
    }
  }
}
