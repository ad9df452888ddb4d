import { read, write } from './address.js';
import { arrange, byId, element, setText } from './elements.js';
import { EntryRow } from './entry-rows.js';
import { count, counted } from './format.js';
import { SortableHead } from './sorting.js';

/** The largest number of entries that the server returns. */
export const MOST_ENTRIES = 1_000;
/** More rows at once would make the page slow. */
const ROWS = 50;

const KEY = {
  id: 'key',
  label: 'Key',
  sortKey: (entry) => entry.key.toLowerCase(),
  isAscending: true,
};
const AGE = { id: 'age', label: 'Age', sortKey: (entry) => entry.age_millis, isAscending: true };
const SIZE = { id: 'size', label: 'Size', sortKey: (entry) => entry.weight_bytes };

/** The entries of one cache, with a search for keys. */
export class EntryTable {
  #body = element('tbody', { role: 'rowgroup' });
  #head = new SortableHead([KEY, AGE, SIZE], AGE, () => this.#sort());
  #entries = [];
  #received = 0;
  #total = 0;
  #limit = ROWS;
  #rows = [];
  #onInvalidate;

  /** @param onInvalidate called with the entry whose button was pressed */
  constructor(onInvalidate) {
    this.#onInvalidate = onInvalidate;
    byId('entry-table').append(this.#head.element, this.#body);
    byId('search').addEventListener('input', () => {
      write('q', byId('search').value.trim());
      this.#limit = ROWS;
      this.#show();
    });
    byId('more').onclick = () => {
      this.#limit += ROWS;
      this.#show();
    };
    setInterval(() => this.#rows.forEach((row) => row.tick()), 1_000);
  }

  /** Shows entries that have just arrived. */
  show(json) {
    this.#entries = json.entries;
    this.#received = performance.now();
    this.#total = json.current_items;
    this.#show();
  }

  /** Shows nothing until the entries of another cache are loaded. */
  reset() {
    byId('search').value = read('q');
    this.#head.read();
    this.#limit = ROWS;
    this.#entries = [];
    this.#show();
    setText(byId('entries-count'), '');
  }

  #sort() {
    this.#head.write();
    this.#show();
  }

  #show() {
    const search = byId('search').value.trim().toLowerCase();
    const matches = this.#entries.filter((entry) => entry.key.toLowerCase().includes(search));
    const visible = this.#head.sorted(matches).slice(0, this.#limit);
    this.#showRows(visible);
    byId('entry-table').parentElement.hidden = visible.length === 0;
    byId('more').hidden = visible.length === matches.length;
    const isSearch = search !== '';
    setText(byId('entries-count'), this.#summary(matches.length, visible.length, isSearch));
  }

  #showRows(entries) {
    const focused = this.#rows.findIndex(({ row }) => row.contains(document.activeElement));
    this.#rows = entries.map((entry) => new EntryRow(entry, this.#received, this.#onInvalidate));
    arrange(
      this.#body,
      this.#rows.map(({ row }) => row),
    );
    if (focused >= 0) {
      // The next entry has moved to the place of the one that is gone.
      (this.#rows[focused] ?? this.#rows.at(-1) ?? byId('search')).focus();
    }
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
}
