import { arrange, byId, element, setText } from './elements.js';
import { bytes, count, duration } from './format.js';

/** The server gives no more at once. */
export const MOST_ENTRIES = 1_000;
/** More rows at once help nobody, and make the page slow. */
const ROWS = 50;

const COLUMNS = ['Key', 'Age', 'Weight'];

/** The entries of one cache, with a search among their keys. */
export class EntryTable {
  #body = element('tbody', { role: 'rowgroup' });
  #entries = [];
  #stored = 0;
  #rows = ROWS;
  #invalidate;

  /** @param invalidate told the entry whose button was pressed */
  constructor(invalidate) {
    this.#invalidate = invalidate;
    const headers = COLUMNS.map((label) => element('th', { role: 'columnheader', scope: 'col' }, label));
    const actions = element('th', { role: 'columnheader', scope: 'col' }, element('span', { class: 'unseen' }, 'Actions'));
    const row = element('tr', { role: 'row' }, ...headers, actions);
    byId('entry-table').append(element('thead', { role: 'rowgroup' }, row), this.#body);
    byId('search').addEventListener('input', () => {
      this.#rows = ROWS;
      this.#filter();
    });
    byId('more').onclick = () => {
      this.#rows += ROWS;
      this.#filter();
    };
  }

  show(json) {
    this.#entries = json.entries ?? [];
    this.#stored = json.current_items ?? this.#entries.length;
    this.#filter();
  }

  /** Another cache is looked at. */
  reset() {
    byId('search').value = '';
    this.#rows = ROWS;
    this.show({});
  }

  #filter() {
    const wanted = byId('search').value.trim().toLowerCase();
    const found = this.#entries.filter((entry) => entry.key.toLowerCase().includes(wanted));
    const rows = found.slice(0, this.#rows).map((entry) => this.#row(entry));
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
    const of = loaded < this.#stored ? `the first ${count(loaded)} of ${count(this.#stored)}` : count(loaded);
    const matching = wanted === '' ? `${of} entries` : `${count(found)} found among ${of} entries`;
    return shown < found ? `${matching}, ${count(shown)} shown` : matching;
  }

  #row(entry) {
    const button = element('button', { type: 'button', class: 'small', 'aria-label': `Invalidate ${entry.key}` }, 'Invalidate…');
    button.onclick = () => this.#invalidate(entry);
    return element(
      'tr',
      { role: 'row' },
      element('th', { role: 'rowheader', scope: 'row', class: 'key-text' }, entry.key),
      element('td', { role: 'cell', 'data-label': COLUMNS[1] }, duration(entry.age_millis)),
      element('td', { role: 'cell', 'data-label': COLUMNS[2] }, bytes(entry.weight_bytes)),
      element('td', { role: 'cell', class: 'actions' }, button),
    );
  }
}
