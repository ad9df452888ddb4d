import { arrange, byId, element, setText } from './elements.js';
import { Bar } from './figures.js';
import { count, duration, megabytes, nameParts, percent } from './format.js';

const COLUMNS = [
  { label: 'Cache', by: (of) => of.name.toLowerCase(), rising: true },
  { label: 'Time saved', by: (of) => of.saved, text: (of) => duration(of.saved) },
  { label: 'Saved per MB', by: (of) => of.savedPerMegabyte ?? -1, text: (of) => duration(of.savedPerMegabyte) },
  { label: 'Hit rate', by: (of) => of.hitRate ?? -1, text: (of) => percent(of.hitRate), share: (of) => of.hitRate / 100 },
  { label: 'Requests', by: (of) => of.requests, text: (of) => count(of.requests) },
  { label: 'Entries', by: (of) => of.items, text: (of) => against(of.items, of.maxItems, count), share: (of) => of.items / of.maxItems },
  { label: 'Memory', by: (of) => of.memory ?? -1, text: (of) => against(of.memory, of.maxMemory, megabytes), share: (of) => of.memory / of.maxMemory },
  { label: 'Evictions', by: (of) => of.evictions, text: (of) => count(of.evictions) },
  { label: 'Mean computation', by: (of) => of.meanLoad ?? -1, text: (of) => duration(of.meanLoad) },
];

const against = (value, bound, format) =>
  bound === null ? format(value) : `${format(value)} of ${format(bound)}`;

/** The table of all caches: by default, those that save the most time come first. */
export class CacheTable {
  #table = byId('cache-table');
  #body = element('tbody', { role: 'rowgroup' });
  #rows = new Map();
  #sort = { column: COLUMNS[1], rising: false };
  #headers = [];
  #caches = [];
  #clear;

  /** @param clear told the statistics of the cache whose button was pressed */
  constructor(clear) {
    this.#clear = clear;
    const row = element('tr', { role: 'row' });
    COLUMNS.forEach((column) => {
      const button = element('button', { type: 'button' }, column.label);
      button.onclick = () => this.#sortBy(column);
      const header = element('th', { role: 'columnheader', scope: 'col' }, button);
      this.#headers.push(header);
      row.append(header);
      byId('sort').append(element('option', {}, column.label));
    });
    row.append(element('th', { role: 'columnheader', scope: 'col' }, element('span', { class: 'unseen' }, 'Actions')));
    this.#table.append(element('thead', { role: 'rowgroup' }, row), this.#body);
    byId('sort').onchange = (event) => this.#sortBy(COLUMNS[event.target.selectedIndex], true);
    this.#showOrder();
  }

  show(caches) {
    this.#caches = caches;
    for (const name of this.#rows.keys()) {
      if (!caches.some((cache) => cache.name === name)) {
        this.#rows.delete(name);
      }
    }
    caches.forEach((cache) => {
      if (!this.#rows.has(cache.name)) {
        this.#rows.set(cache.name, new CacheRow(cache.name, this.#clear));
      }
      this.#rows.get(cache.name).show(cache);
    });
    byId('no-caches').hidden = caches.length > 0;
    this.#table.parentElement.hidden = caches.length === 0;
    // A row must not slip away from under a pointer that is about to press its button.
    const inUse = this.#body.matches(':hover, :focus-within') && this.#rows.size === this.#body.children.length;
    if (!inUse) {
      this.#arrange();
    }
  }

  #sortBy(column, once) {
    const again = !once && this.#sort.column === column;
    this.#sort = { column, rising: again ? !this.#sort.rising : Boolean(column.rising) };
    this.#showOrder();
    this.#arrange();
  }

  #showOrder() {
    const { column, rising } = this.#sort;
    this.#headers.forEach((header, index) => {
      const order = rising ? 'ascending' : 'descending';
      header.setAttribute('aria-sort', COLUMNS[index] === column ? order : 'none');
    });
    byId('sort').selectedIndex = COLUMNS.indexOf(column);
  }

  #arrange() {
    const { column, rising } = this.#sort;
    const compare = (a, b) => {
      const [left, right] = [column.by(a), column.by(b)];
      const order = left < right ? -1 : left > right ? 1 : 0;
      return (rising ? order : -order) || (a.name < b.name ? -1 : 1);
    };
    const sorted = [...this.#caches].sort(compare);
    arrange(this.#body, sorted.map((cache) => this.#rows.get(cache.name).row));
  }
}

class CacheRow {
  row = element('tr', { role: 'row' });
  #cells = [];
  #latest = null;

  constructor(name, clear) {
    const { method, parameters, home } = nameParts(name);
    const link = element('a', { href: `#cache=${encodeURIComponent(name)}`, title: name }, method);
    const signature = element('span', { class: 'quiet' }, parameters);
    const place = element('span', { class: 'full-name' }, home);
    this.row.append(element('th', { role: 'rowheader', scope: 'row' }, link, signature, place));
    COLUMNS.slice(1).forEach((column) => {
      const text = element('span', { class: 'figure' });
      const bar = column.share ? new Bar('span') : null;
      const cell = element('td', { role: 'cell', 'data-label': column.label }, text);
      if (bar) {
        cell.append(bar.element);
      }
      this.#cells.push({ column, text, bar });
      this.row.append(cell);
    });
    const button = element('button', { type: 'button', class: 'danger small', 'aria-label': `Clear ${method}` }, 'Clear…');
    button.onclick = () => clear(this.#latest);
    this.row.append(element('td', { role: 'cell', class: 'actions' }, button));
  }

  show(statistics) {
    this.#latest = statistics;
    this.row.classList.toggle('fallback', statistics.isFallback);
    for (const { column, text, bar } of this.#cells) {
      setText(text, column.text(statistics));
      bar?.show(column.share(statistics));
    }
  }
}
