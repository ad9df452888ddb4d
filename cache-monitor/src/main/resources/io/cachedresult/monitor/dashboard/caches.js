import { Bar } from './bar.js';
import { arrange, byId, element, setText } from './elements.js';
import { count, duration, megabytes, nameParts, percent } from './format.js';
import { SortableHead } from './sorting.js';

const COLUMNS = [
  { label: 'Cache', by: (of) => of.name.toLowerCase(), isRising: true },
  { label: 'Time saved', by: (of) => of.saved, text: (of) => duration(of.saved) },
  { label: 'Saved per MB', by: (of) => of.savedPerMegabyte ?? -1, text: (of) => duration(of.savedPerMegabyte) },
  { label: 'Hit rate', by: (of) => of.hitRate ?? -1, text: (of) => percent(of.hitRate), share: (of) => of.hitRate / 100 },
  { label: 'Requests', by: (of) => of.requests, text: (of) => count(of.requests) },
  { label: 'Entries', by: (of) => of.items, text: (of) => against(of.items, of.maxItems, count), share: (of) => of.items / (of.maxItems ?? NaN) },
  { label: 'Memory', by: (of) => of.memory ?? -1, text: (of) => against(of.memory, of.maxMemory, megabytes), share: (of) => of.memory / (of.maxMemory ?? NaN) },
  { label: 'Evictions', by: (of) => of.evictions, text: (of) => count(of.evictions) },
  { label: 'Mean computation', by: (of) => of.meanLoad ?? -1, text: (of) => duration(of.meanLoad) },
];

const SAVED = COLUMNS[1];

const against = (value, bound, format) =>
  bound === null ? format(value) : `${format(value)} of ${format(bound)}`;

/** The table of all caches: at first, those that save the most time are on top. */
export class CacheTable {
  #body = element('tbody', { role: 'rowgroup' });
  #head = new SortableHead(COLUMNS, SAVED, () => this.#arrange());
  #rows = new Map();
  #caches = [];
  #clear;

  /** @param clear told the name of the cache whose button was pressed */
  constructor(clear) {
    this.#clear = clear;
    byId('cache-table').append(this.#head.element, this.#body);
    // Where rows are cards, there are no headers to press.
    const choice = byId('sort');
    choice.append(...COLUMNS.map((column) => element('option', {}, column.label)));
    choice.onchange = () => this.#head.sortBy(COLUMNS[choice.selectedIndex]);
    this.#arrange();
  }

  show(caches) {
    this.#caches = caches;
    for (const name of this.#rows.keys()) {
      if (!caches.some((cache) => cache.name === name)) {
        this.#rows.delete(name);
      }
    }
    for (const cache of caches) {
      if (!this.#rows.has(cache.name)) {
        this.#rows.set(cache.name, new CacheRow(cache.name, this.#clear));
      }
      this.#rows.get(cache.name).show(cache);
    }
    byId('no-caches').hidden = caches.length > 0;
    byId('cache-table').parentElement.hidden = caches.length === 0;
    // A row must not slip away from under a pointer that is about to press its button.
    const isInUse = this.#body.matches(':hover, :focus-within');
    if (!isInUse || this.#rows.size !== this.#body.children.length) {
      this.#arrange();
    }
  }

  #arrange() {
    byId('sort').selectedIndex = COLUMNS.indexOf(this.#head.column);
    arrange(this.#body, this.#head.sorted(this.#caches).map((cache) => this.#rows.get(cache.name).row));
  }
}

class CacheRow {
  row = element('tr', { role: 'row' });
  #fallback = element('span', { class: 'badge', hidden: '' }, 'plain map');
  #cells;

  constructor(name, clear) {
    const { method, parameters, home } = nameParts(name);
    const link = element('a', { href: `#cache=${encodeURIComponent(name)}`, title: name }, method);
    const signature = element('span', { class: 'quiet' }, parameters);
    const place = element('span', { class: 'full-name' }, home);
    this.row.append(
      element('th', { role: 'rowheader', scope: 'row' }, link, signature, this.#fallback, place),
    );
    this.#cells = COLUMNS.slice(1).map((column) => {
      const text = element('span', { class: 'figure' });
      const bar = column.share ? new Bar('span') : null;
      const cell = element('td', { role: 'cell', 'data-label': column.label }, text, ...(bar ? [bar.element] : []));
      this.row.append(cell);
      return { column, text, bar };
    });
    const button = element('button', { type: 'button', class: 'danger small', 'aria-label': `Clear ${method}` }, 'Clear…');
    button.onclick = () => clear(name);
    this.row.append(element('td', { role: 'cell', class: 'actions' }, button));
  }

  show(statistics) {
    this.#fallback.hidden = !statistics.isFallback;
    for (const { column, text, bar } of this.#cells) {
      setText(text, column.text(statistics));
      bar?.show(column.share(statistics));
    }
  }
}
