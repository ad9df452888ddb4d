import { element, setText } from './elements.js';
import { NONE, age, bytes } from './format.js';
import { keyLabel, keyText } from './key-text.js';

/** The row of one entry. Its ages grow while it is shown. */
export class EntryRow {
  row;
  #born;
  #age = element('td', { role: 'cell', 'data-label': 'Age' });
  /** When the entry was last used, or null if the cache knows only the order of uses. */
  #used;
  #idle = element('td', { role: 'cell', 'data-label': 'Last use' });
  #button;

  /** @param received when the age was true, in milliseconds like `performance.now()` */
  constructor(entry, received, onInvalidate) {
    this.#born = received - entry.age_millis;
    const idle = entry.idle_millis ?? null;
    this.#used = idle === null ? null : received - idle;
    this.#button = element(
      'button',
      { type: 'button', class: 'small change', 'aria-label': `Invalidate ${keyLabel(entry)}` },
      'Invalidate…',
    );
    this.#button.onclick = () => onInvalidate(entry);
    this.row = element(
      'tr',
      { role: 'row', 'data-entry': entry.entry },
      element('th', { role: 'rowheader', scope: 'row', class: 'key-text' }, keyText(entry)),
      this.#age,
      this.#idle,
      element('td', { role: 'cell', 'data-label': 'Size' }, bytes(entry.weight_bytes)),
      element('td', { role: 'cell', class: 'actions' }, this.#button),
    );
    this.tick();
  }

  tick() {
    const now = performance.now();
    setText(this.#age, age(now - this.#born));
    setText(this.#idle, this.#used === null ? NONE : `${age(now - this.#used)} ago`);
  }

  focus() {
    this.#button.focus({ preventScroll: true });
  }
}
