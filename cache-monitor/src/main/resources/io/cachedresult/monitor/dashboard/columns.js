import { NONE, count, duration, memoryLimit, megabytes, percent, shortCount } from './format.js';

export const NAME = {
  id: 'name',
  label: 'Cache',
  sortKey: (cache) => cache.name.toLowerCase(),
  isAscending: true,
};

export const TIME_SAVED = {
  id: 'saved',
  label: 'Time saved',
  sortKey: (cache) => cache.timeSaved,
  text: (cache) => duration(cache.timeSaved),
};

/** Counts up to ten million are exact. */
const largeCount = (value) => (value < 1e7 ? count(value) : shortCount(value));

const limitNote = (limit, format) => (limit === null ? '' : `of ${format(limit)}`);

/**
 * The columns of figures. `note` returns a second line, `share` how full something is, and
 * `isAlarming` whether the figure deserves attention.
 */
export const FIGURES = [
  {
    id: 'rate',
    label: 'Hit rate',
    sortKey: (cache) => cache.hitRate ?? -1,
    text: (cache) => percent(cache.hitRate),
    share: (cache) => cache.hitRate / 100,
  },
  {
    id: 'requests',
    label: 'Requests',
    sortKey: (cache) => cache.requests,
    text: (cache) => largeCount(cache.requests),
  },
  {
    id: 'failures',
    label: 'Failures',
    sortKey: (cache) => cache.failures,
    text: (cache) => largeCount(cache.failures),
    note: (cache) => (cache.failures > 0 ? percent(cache.failureRate) : ''),
    isAlarming: (cache) => cache.failures > 0,
  },
  {
    id: 'mean',
    label: 'Mean computation',
    sortKey: (cache) => cache.meanComputation ?? -1,
    text: (cache) => duration(cache.meanComputation),
  },
  TIME_SAVED,
  {
    id: 'per-mb',
    label: 'Saved per MB',
    sortKey: (cache) => cache.timeSavedPerMegabyte ?? -1,
    text: (cache) => duration(cache.timeSavedPerMegabyte),
  },
  {
    id: 'entries',
    label: 'Entries',
    sortKey: (cache) => cache.items,
    text: (cache) => largeCount(cache.items),
    note: (cache) => limitNote(cache.maxItems, largeCount),
    share: (cache) => cache.items / (cache.maxItems ?? NaN),
  },
  {
    id: 'memory',
    label: 'Memory',
    sortKey: (cache) => cache.memory ?? -1,
    text: (cache) => (cache.memory === null ? NONE : megabytes(cache.memory)),
    note: (cache) => limitNote(cache.maxMemory, memoryLimit),
    share: (cache) => cache.memory / (cache.maxMemory ?? NaN),
  },
  {
    id: 'evictions',
    label: 'Evictions',
    sortKey: (cache) => cache.evictions,
    text: (cache) => largeCount(cache.evictions),
  },
];

export const COLUMNS = [NAME, ...FIGURES];
