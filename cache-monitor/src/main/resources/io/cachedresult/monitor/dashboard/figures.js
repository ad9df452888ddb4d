import { Bar } from './bar.js';
import { byId, element, setText } from './elements.js';
import { NONE, count, duration, megabytes, percent } from './format.js';

const FIGURES = [
  {
    label: 'Hit rate',
    value: (of) => percent(of.hitRate),
    note: (of) => `${count(of.hits)} hits`,
    share: (of) => of.hitRate / 100,
  },
  { label: 'Requests', value: (of) => count(of.requests), note: (of) => `${count(of.misses)} misses` },
  { label: 'Time saved', value: (of) => duration(of.saved), note: (of) => `${duration(of.savedPerMegabyte)} per MB` },
  { label: 'Mean computation', value: (of) => duration(of.meanLoad), note: (of) => `${count(of.loads)} computed` },
  {
    label: 'Entries',
    value: (of) => count(of.items),
    note: (of) => (of.maxItems === null ? 'no bound' : `of ${count(of.maxItems)}`),
    share: (of) => of.items / (of.maxItems ?? NaN),
  },
  {
    label: 'Memory',
    value: (of) => megabytes(of.memory),
    note: (of) => (of.maxMemory === null ? `shares ${megabytes(of.sharedMemory)}` : `of ${megabytes(of.maxMemory)}`),
    share: (of) => of.memory / (of.maxMemory ?? NaN),
  },
  {
    label: 'Evictions',
    value: (of) => count(of.evictions),
    note: (of) => (of.rejections > 0 ? `${count(of.rejections)} too large` : `${count(of.expirations)} expired`),
  },
];

/** The row of figures at the top, of one cache or of all. */
export class Figures {
  #shown = FIGURES.map((figure) => {
    const value = element('dd', { class: 'value' });
    const note = element('dd', { class: 'note' });
    const bar = figure.share ? new Bar('dd') : null;
    const box = element('div', {}, element('dt', {}, figure.label), value, note, ...(bar ? [bar.element] : []));
    byId('figures').append(box);
    return { figure, value, note, bar };
  });

  /** The statistics; none if there is no such cache. */
  show(statistics) {
    for (const { figure, value, note, bar } of this.#shown) {
      setText(value, statistics ? figure.value(statistics) : NONE);
      setText(note, statistics ? figure.note(statistics) : '');
      bar?.show(statistics ? figure.share(statistics) : NaN);
    }
  }
}
