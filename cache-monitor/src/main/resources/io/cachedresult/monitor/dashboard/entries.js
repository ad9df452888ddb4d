import { read, write } from './address.js';
import { arrange, byId, element, setText } from './elements.js';
import { EntryRow } from './entry-rows.js';
import { count, counted } from './format.js';
import { SortableHead } from './sorting.js';

/** The number of entries to show first, and to add with each request for more. */
const PAGE = 50;
/** The largest number of entries that the server returns at once. */
const MOST_ENTRIES = 1_000;
/** Long enough to type the next letter of a search. */
const TYPING_MILLIS = 250;

// The server sorts by these.
const KEY = { id: 'key', label: 'Key', isAscending: true };
const AGE = { id: 'age', label: 'Age', isAscending: true };
const LAST_USE = { id: 'last_use', label: 'Last use', isAscending: true };
const SIZE = { id: 'size', label: 'Size' };

/** The entries of one cache. The server searches and sorts all of them, and returns a page. */
export class EntryTable {
  #body = element('tbody', { role: 'rowgroup' });
  #head = new SortableHead([KEY, AGE, LAST_USE, SIZE], AGE, () => this.#sort());
  #rows = [];
  /** The cursor of the next page, or null. */
  #next = null;
  #typing = null;
  #onQuery;
  #onInvalidate;

  /**
   * @param onQuery called when other entries are to be loaded, with the cursor to continue at, or
   *     null
   * @param onInvalidate called with the entry whose button was pressed
   */
  constructor(onQuery, onInvalidate) {
    this.#onQuery = onQuery;
    this.#onInvalidate = onInvalidate;
    byId('entry-table').append(this.#head.element, this.#body);
    byId('search').addEventListener('input', () => {
      write('q', this.#search());
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => onQuery(null), TYPING_MILLIS);
    });
    byId('more').onclick = () => onQuery(this.#next);
    setInterval(() => this.#rows.forEach((row) => row.tick()), 1_000);
  }

  /** Returns the parameters to request entries with. A reload returns as many as are shown. */
  parameters(cursor) {
    const { column, isAscending } = this.#head;
    const shown = Math.min(MOST_ENTRIES, Math.max(PAGE, this.#rows.length));
    const parameters = {
      limit: cursor === null ? shown : PAGE,
      sort: column.id,
      order: isAscending ? 'asc' : 'desc',
    };
    const search = this.#search();
    return {
      ...parameters,
      ...(search === '' ? {} : { q: search }),
      ...(cursor === null ? {} : { cursor }),
    };
  }

  /** Shows entries that have just arrived, in place of the others or after them. */
  show(json, isMore) {
    const received = performance.now();
    const rows = json.entries.map((entry) => new EntryRow(entry, received, this.#onInvalidate));
    this.#next = json.next ?? null;
    const shown = isMore ? this.#rows.length : 0;
    this.#showRows(isMore ? [...this.#rows, ...rows] : rows);
    if (isMore) {
      // The button may be gone.
      this.#rows[shown]?.focus();
    }
    setText(byId('entries-count'), this.#summary(json));
  }

  /** Shows nothing until the entries of another cache are loaded. */
  reset() {
    byId('search').value = read('q');
    this.#head.read();
    this.#next = null;
    this.#showRows([]);
    setText(byId('entries-count'), '');
  }

  #search() {
    return byId('search').value.trim();
  }

  #sort() {
    this.#head.write();
    this.#onQuery(null);
  }

  #showRows(rows) {
    const focused = this.#rows.findIndex(({ row }) => row.contains(document.activeElement));
    this.#rows = rows;
    arrange(
      this.#body,
      rows.map(({ row }) => row),
    );
    if (focused >= 0) {
      // The next entry has moved to the place of the one that is gone.
      (rows[focused] ?? rows.at(-1) ?? byId('search')).focus();
    }
    byId('entry-table').parentElement.hidden = rows.length === 0;
    byId('more').hidden = this.#next === null;
  }

  #summary(json) {
    const searched = json.searched ?? json.current_items;
    const matched = json.matched ?? searched;
    const all = searched === 0 ? 'No entries' : counted(searched, 'entry', 'entries');
    const found = this.#search() === '' ? all : `${counted(matched, 'match', 'matches')} in ${all}`;
    const shown = this.#rows.length < matched ? `, ${count(this.#rows.length)} shown` : '';
    const instances = json.instances > 1 ? ` of ${count(json.instances)} instances` : '';
    return `${found}${instances}${shown}${warnings(json)}`;
  }
}

function warnings({ complete, unreadable }) {
  const late = complete === false ? '. The search took too long: there may be more' : '';
  const hidden =
    unreadable > 0 ? `. ${counted(unreadable, 'key', 'keys')} could not be read in time` : '';
  return late + hidden;
}
