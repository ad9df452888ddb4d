import { element } from './elements.js';

/**
 * The head of a table whose columns can be sorted by: each a button, which the second time turns
 * the order round.
 */
export class SortableHead {
  element;
  #columns;
  #headers;
  #changed;
  #column;
  #isRising;

  /**
   * @param columns each with a label, `by` for what to compare, and `isRising` if small comes first
   * @param first the one that the table is sorted by until another is chosen
   * @param changed called after another order was chosen
   */
  constructor(columns, first, changed) {
    this.#columns = columns;
    this.#changed = changed;
    this.#headers = columns.map((column) => {
      const button = element('button', { type: 'button' }, column.label);
      button.onclick = () => this.#press(column);
      return element('th', { role: 'columnheader', scope: 'col' }, button);
    });
    const actions = element('th', { role: 'columnheader', scope: 'col' }, element('span', { class: 'unseen' }, 'Actions'));
    this.element = element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...this.#headers, actions));
    this.#choose(first, Boolean(first.isRising));
  }

  get column() {
    return this.#column;
  }

  sortBy(column) {
    this.#choose(column, Boolean(column.isRising));
    this.#changed();
  }

  /** A sorted copy; what is equal stays in its order. */
  sorted(rows) {
    const direction = this.#isRising ? 1 : -1;
    const compare = (a, b) => (a < b ? -direction : a > b ? direction : 0);
    return [...rows].sort((a, b) => compare(this.#column.by(a), this.#column.by(b)));
  }

  #press(column) {
    this.#choose(column, column === this.#column ? !this.#isRising : Boolean(column.isRising));
    this.#changed();
  }

  #choose(column, isRising) {
    this.#column = column;
    this.#isRising = isRising;
    this.#headers.forEach((header, index) => {
      const order = isRising ? 'ascending' : 'descending';
      header.setAttribute('aria-sort', this.#columns[index] === column ? order : 'none');
    });
  }
}
