import { visible } from './characters.js';
import { element, setText } from './elements.js';
import { age, bytes } from './format.js';
import { keyText } from './key-text.js';

/** The row of one entry. Its age grows while it is shown. */
export class EntryRow {
  row;
  #born;
  #age = element('td', { role: 'cell', 'data-label': 'Age' });
  #button;

  /** @param received when the age was true, in milliseconds like `performance.now()` */
  constructor(entry, received, onInvalidate) {
    this.#born = received - entry.age_millis;
    this.#button = element(
      'button',
      { type: 'button', class: 'small change', 'aria-label': `Invalidate ${visible(entry.key)}` },
      'Invalidate…',
    );
    this.#button.onclick = () => onInvalidate(entry);
    this.row = element(
      'tr',
      { role: 'row', 'data-entry': entry.entry },
      element('th', { role: 'rowheader', scope: 'row', class: 'key-text' }, keyText(entry)),
      this.#age,
      element('td', { role: 'cell', 'data-label': 'Size' }, bytes(entry.weight_bytes)),
      element('td', { role: 'cell', class: 'actions' }, this.#button),
    );
    this.tick();
  }

  tick() {
    setText(this.#age, age(performance.now() - this.#born));
  }

  focus() {
    this.#button.focus({ preventScroll: true });
  }
}
