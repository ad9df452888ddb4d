import { read, write } from './address.js';
import { CacheRow, GroupRow } from './cache-rows.js';
import { COLUMNS, TIME_SAVED } from './columns.js';
import { arrange, byId, element, setText } from './elements.js';
import { count } from './format.js';
import { areUseful, groupsOf } from './groups.js';
import { SortableHead } from './sorting.js';

/** The table of all caches. At first, the caches that save the most time are on top. */
export class CacheTable {
  #body = element('tbody', { role: 'rowgroup' });
  #head = new SortableHead(COLUMNS, TIME_SAVED, () => this.#sort());
  #rows = new Map();
  #groupRows = new Map();
  #collapsed = new Set();
  #caches = [];
  /** The number of caches when the rows were last arranged. */
  #arranged = 0;
  #onClear;

  /** @param onClear called with the name of the cache whose button was pressed */
  constructor(onClear) {
    this.#onClear = onClear;
    byId('cache-table').append(this.#head.element, this.#body);
    // On narrow screens rows are cards, and there are no column headers to press.
    const choice = byId('sort');
    choice.append(...COLUMNS.map((column) => element('option', {}, column.label)));
    choice.onchange = () => this.#head.sortBy(COLUMNS[choice.selectedIndex]);
    byId('filter').addEventListener('input', () => {
      write('filter', byId('filter').value.trim());
      this.#arrange();
    });
    byId('group').onchange = () => {
      write('group', byId('group').checked ? 'package' : 'none');
      this.#arrange();
    };
    this.readAddress();
  }

  /** Takes the order, the filter and the grouping from the address. */
  readAddress() {
    this.#head.read();
    byId('filter').value = read('filter');
    this.#arrange();
  }

  /** @param caches null if they are not known yet */
  show(caches) {
    this.#caches = caches ?? [];
    this.#updateRows();
    byId('no-caches').hidden = caches === null || caches.length > 0;
    byId('cache-table').parentElement.hidden = this.#caches.length === 0;
    byId('cache-tools').hidden = this.#caches.length === 0;
    // Rows must not move under a pointer that is about to press a button.
    const isInUse = this.#body.matches(':hover, :focus-within');
    if (!isInUse || this.#rows.size !== this.#arranged) {
      this.#arrange();
    }
  }

  /** Moves the focus to the link of a cache. */
  focus(name) {
    this.#rows.get(name)?.focus();
  }

  #updateRows() {
    const names = new Set(this.#caches.map((cache) => cache.name));
    for (const name of this.#rows.keys()) {
      if (!names.has(name)) {
        this.#rows.delete(name);
      }
    }
    for (const cache of this.#caches) {
      if (!this.#rows.has(cache.name)) {
        this.#rows.set(cache.name, new CacheRow(cache.name, this.#onClear));
      }
      this.#rows.get(cache.name).show(cache);
    }
  }

  #sort() {
    this.#head.write();
    this.#arrange();
  }

  #arrange() {
    byId('sort').selectedIndex = COLUMNS.indexOf(this.#head.column);
    const words = byId('filter').value.trim().toLowerCase();
    const shown = this.#caches.filter((cache) => cache.name.toLowerCase().includes(words));
    const isGrouped = this.#isGrouped();
    byId('group').checked = isGrouped;
    const rows = isGrouped ? this.#groupedRows(shown) : this.#sortedRows(shown);
    arrange(this.#body, rows);
    this.#arranged = this.#caches.length;
    const all = count(this.#caches.length);
    setText(byId('caches-count'), words === '' ? all : `${count(shown.length)} of ${all}`);
    byId('no-match').hidden = shown.length > 0 || this.#caches.length === 0;
  }

  #isGrouped() {
    const choice = read('group');
    return choice === '' ? areUseful(this.#caches) : choice === 'package';
  }

  #sortedRows(caches) {
    return this.#head.sorted(caches).map((cache) => this.#rows.get(cache.name).row);
  }

  #groupedRows(shown) {
    const groups = groupsOf(shown);
    const ofSums = new Map(groups.map((group) => [group.sum, group]));
    return this.#head.sorted([...ofSums.keys()]).flatMap((sum) => {
      const group = ofSums.get(sum);
      const isExpanded = !this.#collapsed.has(group.name);
      const head = this.#groupRow(group.name);
      head.show(group, isExpanded);
      return [head.row, ...(isExpanded ? this.#sortedRows(group.caches) : [])];
    });
  }

  #groupRow(name) {
    if (!this.#groupRows.has(name)) {
      this.#groupRows.set(name, new GroupRow(name, () => this.#toggle(name)));
    }
    return this.#groupRows.get(name);
  }

  #toggle(name) {
    if (!this.#collapsed.delete(name)) {
      this.#collapsed.add(name);
    }
    this.#arrange();
  }
}
