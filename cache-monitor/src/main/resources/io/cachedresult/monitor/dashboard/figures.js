import { byId, element, setText } from './elements.js';
import { NONE, count, duration, megabytes, percent } from './format.js';

const FIGURES = [
  { label: 'Hit rate', value: (of) => percent(of.hitRate), note: (of) => `${count(of.hits)} hits`, share: (of) => of.hitRate / 100 },
  { label: 'Requests', value: (of) => count(of.requests), note: (of) => `${count(of.misses)} misses` },
  { label: 'Time saved', value: (of) => duration(of.saved), note: (of) => `${duration(of.savedPerMegabyte)} per MB` },
  { label: 'Mean computation', value: (of) => duration(of.meanLoad), note: (of) => `${count(of.loads)} computed` },
  { label: 'Entries', value: (of) => count(of.items), note: (of) => bound(of.maxItems, count), share: (of) => of.items / of.maxItems },
  { label: 'Memory', value: (of) => megabytes(of.memory), note: (of) => bound(of.maxMemory, megabytes), share: (of) => of.memory / of.maxMemory },
  { label: 'Evictions', value: (of) => count(of.evictions), note: (of) => `${count(of.expirations)} expired` },
];

const bound = (value, format) => (value === null ? 'no bound' : `of ${format(value)}`);

/** The row of figures at the top, of one cache or of all. */
export class Figures {
  #shown = FIGURES.map((figure) => {
    const value = element('dd', { class: 'value' });
    const note = element('dd', { class: 'note' });
    const box = element('div', {}, element('dt', {}, figure.label), value, note);
    const bar = figure.share ? new Bar() : null;
    if (bar) {
      box.append(bar.element);
    }
    byId('figures').append(box);
    return { figure, value, note, bar };
  });

  show(statistics) {
    for (const { figure, value, note, bar } of this.#shown) {
      setText(value, statistics ? figure.value(statistics) : NONE);
      setText(note, statistics ? figure.note(statistics) : '');
      bar?.show(statistics ? figure.share(statistics) : 0);
    }
  }
}

/** How full something is; for the eye alone, since the figures stand beside it. */
export class Bar {
  #fill = element('span');
  element;

  constructor(name = 'dd') {
    this.element = element(name, { class: 'meter', 'aria-hidden': 'true' }, this.#fill);
  }

  show(share) {
    const part = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
    this.#fill.style.setProperty('--part', part.toFixed(4));
  }
}
