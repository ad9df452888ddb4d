import { addressOf } from './address.js';
import { Bar } from './bar.js';
import { FIGURES } from './columns.js';
import { element, setText } from './elements.js';
import { counted } from './format.js';
import { nameParts, wholeName } from './names.js';
import { modeText } from './origins.js';

/** The row of one cache. */
export class CacheRow {
  row = element('tr', { role: 'row' });
  #mode = element('span', { class: 'badge', hidden: '' });
  #cells = FIGURES.map((column) => new FigureCell(column));

  constructor(name, onClear) {
    const { method, parameters, home } = nameParts(name);
    const link = element('a', { href: addressOf(name), 'aria-label': wholeName(name) }, method);
    const header = element(
      'th',
      { role: 'rowheader', scope: 'row' },
      element('bdi', {}, link),
      element('bdi', { class: 'quiet' }, parameters),
      this.#mode,
      element('span', { class: 'full-name' }, home),
    );
    const label = `Clear ${wholeName(name)}`;
    const button = element(
      'button',
      { type: 'button', class: 'danger small change', 'aria-label': label },
      'Clear…',
    );
    button.onclick = () => onClear(name);
    const actions = element('td', { role: 'cell', class: 'actions' }, button);
    this.row.append(header, ...this.#cells.map((cell) => cell.element), actions);
  }

  show(cache) {
    this.#mode.hidden = !cache.isPassThrough && !cache.isBypassed;
    setText(this.#mode, cache.isBypassed ? 'bypassed' : 'pass-through');
    this.#mode.title = modeText(cache);
    this.#cells.forEach((cell) => cell.show(cache));
  }

  focus() {
    this.row.querySelector('a').focus({ preventScroll: true });
  }
}

/** The row above the caches of a package, with their sums. */
export class GroupRow {
  row = element('tr', { role: 'row', class: 'group' });
  #button;
  #size = element('span', { class: 'quiet' });
  #cells = FIGURES.map((column) => new FigureCell(column));

  constructor(label, onToggle) {
    this.#button = element('button', { type: 'button', 'aria-expanded': 'true' }, label);
    this.#button.onclick = onToggle;
    this.row.append(
      element('th', { role: 'rowheader', scope: 'row' }, this.#button, this.#size),
      ...this.#cells.map((cell) => cell.element),
      element('td', { role: 'cell', class: 'actions' }),
    );
  }

  show({ caches, sum }, isExpanded) {
    this.#button.setAttribute('aria-expanded', String(isExpanded));
    setText(this.#size, counted(caches.length, 'cache', 'caches'));
    this.#cells.forEach((cell) => cell.show(sum));
  }
}

class FigureCell {
  #column;
  #text = element('span', { class: 'figure' });
  #note = element('span', { class: 'note' });
  #bar = null;

  constructor(column) {
    this.#column = column;
    const label = { role: 'cell', 'data-label': column.label };
    this.element = element('td', label, this.#text, ' ', this.#note);
    if (column.share) {
      this.#bar = new Bar('span');
      this.element.append(this.#bar.element);
    }
  }

  show(cache) {
    setText(this.#text, this.#column.text(cache));
    setText(this.#note, this.#column.note?.(cache) ?? '');
    this.element.classList.toggle('alarming', this.#column.isAlarming?.(cache) ?? false);
    this.#bar?.show(this.#column.share(cache));
  }
}
