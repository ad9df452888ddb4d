import { element } from './elements.js';

/** How full something is; for the eye alone, since the figures stand beside it. */
export class Bar {
  #fill = element('span');

  constructor(name) {
    this.element = element(name, { class: 'meter', 'aria-hidden': 'true' }, this.#fill);
  }

  /** A share of 0 to 1; what has no bound has no bar. */
  show(share) {
    const isBounded = Number.isFinite(share);
    this.element.classList.toggle('none', !isBounded);
    this.#fill.style.setProperty('--part', isBounded ? Math.min(1, Math.max(0, share)).toFixed(4) : '0');
  }
}
