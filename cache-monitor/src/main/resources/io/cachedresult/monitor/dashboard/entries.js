import { arrange, byId, element, setText } from './elements.js';
import { bytes, count, counted, duration } from './format.js';
import { SortableHead } from './sorting.js';

/** The largest number of entries that the server returns. */
export const MOST_ENTRIES = 1_000;
/** More rows at once would make the page slow. */
const ROWS = 50;

const KEY = { label: 'Key', sortKey: (entry) => entry.key.toLowerCase(), isAscending: true };
const AGE = { label: 'Age', sortKey: (entry) => entry.age_millis, isAscending: true };
const SIZE = { label: 'Size', sortKey: (entry) => entry.weight_bytes };

/** The entries of one cache, with a search for keys. */
export class EntryTable {
  #body = element('tbody', { role: 'rowgroup' });
  #head = new SortableHead([KEY, AGE, SIZE], AGE, () => this.#show());
  #entries = [];
  #total = 0;
  #rows = ROWS;
  #onInvalidate;

  /** @param onInvalidate called with the entry whose button was pressed */
  constructor(onInvalidate) {
    this.#onInvalidate = onInvalidate;
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
    this.#total = json.current_items;
    this.#show();
  }

  /** Shows nothing until the entries of another cache are loaded. */
  reset() {
    byId('search').value = '';
    this.#rows = ROWS;
    this.#entries = [];
    this.#show();
    setText(byId('entries-count'), 'Loading…');
  }

  #show() {
    const search = byId('search').value.trim().toLowerCase();
    const matches = this.#entries.filter((entry) => entry.key.toLowerCase().includes(search));
    const visible = this.#head.sorted(matches).slice(0, this.#rows);
    arrange(
      this.#body,
      visible.map((entry) => this.#row(entry)),
    );
    byId('entry-table').parentElement.hidden = visible.length === 0;
    byId('more').hidden = visible.length === matches.length;
    const isSearch = search !== '';
    setText(byId('entries-count'), this.#summary(matches.length, visible.length, isSearch));
  }

  #summary(matches, visible, isSearch) {
    const loaded = this.#entries.length;
    if (loaded === 0) {
      return 'No entries.';
    }
    const all =
      loaded < this.#total
        ? `${count(loaded)} loaded of ${count(this.#total)} entries`
        : counted(loaded, 'entry', 'entries');
    const found = isSearch ? `${counted(matches, 'match', 'matches')} in ${all}` : all;
    return visible < matches ? `${found}, ${count(visible)} shown` : found;
  }

  #row(entry) {
    const label = `Invalidate ${entry.key}`;
    const button = element(
      'button',
      { type: 'button', class: 'small', 'aria-label': label },
      'Invalidate…',
    );
    button.onclick = () => this.#onInvalidate(entry);
    const cell = (column, text) =>
      element('td', { role: 'cell', 'data-label': column.label }, text);
    return element(
      'tr',
      { role: 'row' },
      element('th', { role: 'rowheader', scope: 'row', class: 'key-text' }, entry.key),
      cell(AGE, duration(entry.age_millis)),
      cell(SIZE, bytes(entry.weight_bytes)),
      element('td', { role: 'cell', class: 'actions' }, button),
    );
  }
}
