import { element } from './elements.js';

/** Shows how full something is. Hidden from screen readers, because the figures are next to it. */
export class Bar {
  #fill = element('span');

  constructor(name) {
    this.element = element(name, { class: 'meter', 'aria-hidden': 'true' }, this.#fill);
  }

  /** @param share from 0 to 1, or NaN if there is no limit: then hides the bar */
  show(share) {
    const hasLimit = Number.isFinite(share);
    this.element.classList.toggle('none', !hasLimit);
    const part = hasLimit ? Math.min(1, Math.max(0, share)).toFixed(4) : '0';
    this.#fill.style.setProperty('--part', part);
  }
}
