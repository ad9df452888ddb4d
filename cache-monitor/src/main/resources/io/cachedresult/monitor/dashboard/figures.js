import { Bar } from './bar.js';
import { element, setText } from './elements.js';
import { NONE, count, counted, duration, megabytes, memoryLimit, percent } from './format.js';

/** The figures at the top, of one cache or of all. */
export const FIGURES = [
  {
    label: 'Hit rate',
    value: (cache) => percent(cache.hitRate),
    note: (cache) => counted(cache.hits, 'hit', 'hits'),
    share: (cache) => cache.hitRate / 100,
  },
  {
    label: 'Requests',
    value: (cache) => count(cache.requests),
    note: (cache) => counted(cache.misses, 'miss', 'misses'),
  },
  {
    label: 'Failures',
    value: (cache) => count(cache.failures),
    note: failureNote,
    isAlarming: (cache) => cache.failures > 0,
  },
  {
    label: 'Mean computation',
    value: (cache) => duration(cache.meanComputation),
    note: (cache) => `${count(cache.computations)} computed`,
  },
  {
    label: 'Time saved',
    value: (cache) => duration(cache.timeSaved),
    note: (cache) => `${duration(cache.timeSavedPerMegabyte)} per MB`,
  },
  {
    label: 'Entries',
    value: (cache) => count(cache.items),
    note: (cache) => (cache.maxItems === null ? 'no limit' : `of ${count(cache.maxItems)}`),
    share: (cache) => cache.items / (cache.maxItems ?? NaN),
  },
  {
    label: 'Memory',
    value: (cache) => megabytes(cache.memory),
    note: (cache) =>
      cache.maxMemory === null
        ? `of ${memoryLimit(cache.sharedMemory)} shared`
        : `of ${memoryLimit(cache.maxMemory)}`,
    share: (cache) => cache.memory / (cache.maxMemory ?? NaN),
  },
  {
    label: 'Evictions',
    value: (cache) => count(cache.evictions),
    note: (cache) =>
      cache.rejections > 0
        ? `${count(cache.rejections)} rejected`
        : `${count(cache.expirations)} expired`,
  },
];

function failureNote(cache) {
  const refreshes = cache.refreshFailures;
  return refreshes > 0
    ? counted(refreshes, 'failed refresh', 'failed refreshes')
    : `${percent(cache.failureRate)} failed`;
}

/** A list of figures, each with a note, and perhaps a bar. */
export class FigureList {
  #figures;

  /** @param list the element that gets the figures */
  constructor(list, figures) {
    this.#figures = figures.map((figure) => {
      const value = element('dd', { class: 'value' });
      const note = element('dd', { class: 'note' });
      const box = element('div', {}, element('dt', {}, figure.label), value, note);
      const bar = figure.share ? new Bar('dd') : null;
      if (bar) {
        box.append(bar.element);
      }
      list.append(box);
      return { figure, box, value, note, bar };
    });
  }

  /** @param statistics undefined if there is no such cache */
  show(statistics) {
    for (const { figure, box, value, note, bar } of this.#figures) {
      setText(value, statistics ? figure.value(statistics) : NONE);
      setText(note, statistics ? figure.note(statistics) : '');
      const isAlarming = statistics && figure.isAlarming?.(statistics);
      box.classList.toggle('alarming', Boolean(isAlarming));
      bar?.show(statistics ? figure.share(statistics) : NaN);
    }
  }
}
