import { read, write } from './address.js';
import { element } from './elements.js';

/**
 * The head of a table with a button for each column. A button sorts the table by the column, and
 * reverses the order the next time.
 */
export class SortableHead {
  element;
  #columns;
  #headers;
  #onSort;
  #first;
  #column;
  #isAscending;

  /**
   * @param columns each with an `id` for the address, a `label`, a function `sortKey` that returns
   *     what to compare unless the server sorts, and `isAscending` if small values come first
   * @param first the column that the table is sorted by at first
   * @param onSort called after the user has chosen another order
   */
  constructor(columns, first, onSort) {
    this.#columns = columns;
    this.#onSort = onSort;
    this.#first = first;
    this.#headers = columns.map((column) => {
      const button = element('button', { type: 'button' }, column.label);
      button.onclick = () => this.#press(column);
      return element('th', { role: 'columnheader', scope: 'col' }, button);
    });
    const actions = element(
      'th',
      { role: 'columnheader', scope: 'col' },
      element('span', { class: 'unseen' }, 'Actions'),
    );
    this.element = element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, ...this.#headers, actions),
    );
    this.#choose(first, Boolean(first.isAscending));
  }

  get column() {
    return this.#column;
  }

  get isAscending() {
    return this.#isAscending;
  }

  /** Takes the order from the address. */
  read() {
    const column = this.#columns.find(({ id }) => id === read('sort')) ?? this.#first;
    const order = read('order');
    this.#choose(column, order === '' ? Boolean(column.isAscending) : order === 'asc');
  }

  /** Puts the order into the address. */
  write() {
    const column = this.#column;
    const isUsual = this.#isAscending === Boolean(column.isAscending);
    write('sort', column === this.#first && isUsual ? '' : column.id);
    write('order', isUsual ? '' : this.#isAscending ? 'asc' : 'desc');
  }

  sortBy(column) {
    this.#choose(column, Boolean(column.isAscending));
    this.#onSort();
  }

  /** Returns a sorted copy. The sort is stable. */
  sorted(rows) {
    const direction = this.#isAscending ? 1 : -1;
    const compare = (a, b) => (a < b ? -direction : a > b ? direction : 0);
    const { sortKey } = this.#column;
    return [...rows].sort((a, b) => compare(sortKey(a), sortKey(b)));
  }

  #press(column) {
    const isAscending = column === this.#column ? !this.#isAscending : Boolean(column.isAscending);
    this.#choose(column, isAscending);
    this.#onSort();
  }

  #choose(column, isAscending) {
    this.#column = column;
    this.#isAscending = isAscending;
    this.#headers.forEach((header, index) => {
      const order = isAscending ? 'ascending' : 'descending';
      header.setAttribute('aria-sort', this.#columns[index] === column ? order : 'none');
    });
  }
}
