import { Bar } from './bar.js';
import { arrange, byId, element, setText } from './elements.js';
import { count, duration, megabytes, nameParts, percent } from './format.js';
import { SortableHead } from './sorting.js';

const withLimit = (value, limit, format) =>
  limit === null ? format(value) : `${format(value)} of ${format(limit)}`;

const NAME = { label: 'Cache', sortKey: (cache) => cache.name.toLowerCase(), isAscending: true };

const TIME_SAVED = {
  label: 'Time saved',
  sortKey: (cache) => cache.timeSaved,
  text: (cache) => duration(cache.timeSaved),
};

const FIGURES = [
  TIME_SAVED,
  {
    label: 'Saved per MB',
    sortKey: (cache) => cache.timeSavedPerMegabyte ?? -1,
    text: (cache) => duration(cache.timeSavedPerMegabyte),
  },
  {
    label: 'Hit rate',
    sortKey: (cache) => cache.hitRate ?? -1,
    text: (cache) => percent(cache.hitRate),
    share: (cache) => cache.hitRate / 100,
  },
  {
    label: 'Requests',
    sortKey: (cache) => cache.requests,
    text: (cache) => count(cache.requests),
  },
  {
    label: 'Entries',
    sortKey: (cache) => cache.items,
    text: (cache) => withLimit(cache.items, cache.maxItems, count),
    share: (cache) => cache.items / (cache.maxItems ?? NaN),
  },
  {
    label: 'Memory',
    sortKey: (cache) => cache.memory ?? -1,
    text: (cache) => withLimit(cache.memory, cache.maxMemory, megabytes),
    share: (cache) => cache.memory / (cache.maxMemory ?? NaN),
  },
  {
    label: 'Evictions',
    sortKey: (cache) => cache.evictions,
    text: (cache) => count(cache.evictions),
  },
  {
    label: 'Mean computation',
    sortKey: (cache) => cache.meanComputation ?? -1,
    text: (cache) => duration(cache.meanComputation),
  },
];

const COLUMNS = [NAME, ...FIGURES];

/** The table of all caches. At first, the caches that save the most time are on top. */
export class CacheTable {
  #body = element('tbody', { role: 'rowgroup' });
  #head = new SortableHead(COLUMNS, TIME_SAVED, () => this.#arrange());
  #rows = new Map();
  #caches = [];
  #onClear;

  /** @param onClear called with the name of the cache whose button was pressed */
  constructor(onClear) {
    this.#onClear = onClear;
    byId('cache-table').append(this.#head.element, this.#body);
    // On narrow screens rows are cards, and there are no column headers to press.
    const choice = byId('sort');
    choice.append(...COLUMNS.map((column) => element('option', {}, column.label)));
    choice.onchange = () => this.#head.sortBy(COLUMNS[choice.selectedIndex]);
    this.#arrange();
  }

  show(caches) {
    this.#caches = caches;
    this.#updateRows();
    byId('no-caches').hidden = caches.length > 0;
    byId('cache-table').parentElement.hidden = caches.length === 0;
    // Rows must not move under a pointer that is about to press a button.
    const isInUse = this.#body.matches(':hover, :focus-within');
    if (!isInUse || this.#rows.size !== this.#body.children.length) {
      this.#arrange();
    }
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

  #arrange() {
    byId('sort').selectedIndex = COLUMNS.indexOf(this.#head.column);
    const sorted = this.#head.sorted(this.#caches);
    arrange(
      this.#body,
      sorted.map((cache) => this.#rows.get(cache.name).row),
    );
  }
}

class CacheRow {
  row = element('tr', { role: 'row' });
  #passThrough = element('span', { class: 'badge', hidden: '' }, 'pass-through');
  #bypassed = element('span', { class: 'badge', hidden: '' }, 'bypassed');
  #cells;

  constructor(name, onClear) {
    const { method, parameters, home } = nameParts(name);
    const address = `#cache=${encodeURIComponent(name)}`;
    const header = element(
      'th',
      { role: 'rowheader', scope: 'row' },
      element('a', { href: address, title: name }, method),
      element('span', { class: 'quiet' }, parameters),
      this.#passThrough,
      this.#bypassed,
      element('span', { class: 'full-name' }, home),
    );
    this.#cells = FIGURES.map((column) => new FigureCell(column));
    const label = `Clear ${method}`;
    const button = element(
      'button',
      { type: 'button', class: 'danger small', 'aria-label': label },
      'Clear…',
    );
    button.onclick = () => onClear(name);
    const actions = element('td', { role: 'cell', class: 'actions' }, button);
    this.row.append(header, ...this.#cells.map((cell) => cell.element), actions);
  }

  show(cache) {
    this.#passThrough.hidden = !cache.isPassThrough;
    this.#bypassed.hidden = !cache.isBypassed;
    this.#cells.forEach((cell) => cell.show(cache));
  }
}

class FigureCell {
  #column;
  #text = element('span', { class: 'figure' });
  #bar = null;

  constructor(column) {
    this.#column = column;
    this.element = element('td', { role: 'cell', 'data-label': column.label }, this.#text);
    if (column.share) {
      this.#bar = new Bar('span');
      this.element.append(this.#bar.element);
    }
  }

  show(cache) {
    setText(this.#text, this.#column.text(cache));
    this.#bar?.show(this.#column.share(cache));
  }
}
