import { arrange, byId, element, setText } from './elements.js';
import { bytes, count, duration } from './format.js';
import { SortableHead } from './sorting.js';

/** The server gives no more at once. */
export const MOST_ENTRIES = 1_000;
/** More rows at once help nobody, and make the page slow. */
const ROWS = 50;

const KEY = { label: 'Key', by: (entry) => entry.key.toLowerCase(), isRising: true };
const AGE = { label: 'Age', by: (entry) => entry.age_millis, isRising: true };
const WEIGHT = { label: 'Weight', by: (entry) => entry.weight_bytes };

/** The entries of one cache, with a search among their keys. */
export class EntryTable {
  #body = element('tbody', { role: 'rowgroup' });
  #head = new SortableHead([KEY, AGE, WEIGHT], AGE, () => this.#show());
  #entries = [];
  #stored = 0;
  #rows = ROWS;
  #invalidate;

  /** @param invalidate told the entry whose button was pressed */
  constructor(invalidate) {
    this.#invalidate = invalidate;
    byId('entry-table').append(this.#head.element, this.#body);
    byId('search').addEventListener('input', () => {
      this.#rows = ROWS;
      this.#show();
    });
    byId('more').onclick = () => {
      this.#rows += ROWS;
      this.#show();
    };
  }

  show(json) {
    this.#entries = json.entries;
    this.#stored = json.current_items;
    this.#show();
  }

  /** Another cache is looked at, of which nothing is known yet. */
  reset() {
    byId('search').value = '';
    this.#rows = ROWS;
    this.#entries = [];
    this.#show();
    setText(byId('entries-count'), 'Loading');
  }

  #show() {
    const wanted = byId('search').value.trim().toLowerCase();
    const found = this.#entries.filter((entry) => entry.key.toLowerCase().includes(wanted));
    const rows = this.#head.sorted(found).slice(0, this.#rows).map((entry) => this.#row(entry));
    arrange(this.#body, rows);
    byId('entry-table').parentElement.hidden = rows.length === 0;
    byId('more').hidden = rows.length === found.length;
    setText(byId('entries-count'), this.#told(found.length, rows.length, wanted));
  }

  #told(found, shown, wanted) {
    const loaded = this.#entries.length;
    if (loaded === 0) {
      return 'Nothing is stored.';
    }
    const all = loaded < this.#stored ? `${count(loaded)} of the ${count(this.#stored)}` : count(loaded);
    const matching = wanted === '' ? `${all} entries` : `${count(found)} found among ${all} entries`;
    return shown < found ? `${matching}, ${count(shown)} shown` : matching;
  }

  #row(entry) {
    const button = element('button', { type: 'button', class: 'small', 'aria-label': `Invalidate ${entry.key}` }, 'Invalidate…');
    button.onclick = () => this.#invalidate(entry);
    return element(
      'tr',
      { role: 'row' },
      element('th', { role: 'rowheader', scope: 'row', class: 'key-text' }, entry.key),
      element('td', { role: 'cell', 'data-label': AGE.label }, duration(entry.age_millis)),
      element('td', { role: 'cell', 'data-label': WEIGHT.label }, bytes(entry.weight_bytes)),
      element('td', { role: 'cell', class: 'actions' }, button),
    );
  }
}
