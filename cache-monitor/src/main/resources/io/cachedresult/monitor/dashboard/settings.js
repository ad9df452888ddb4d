import { byId, element } from './elements.js';
import { count, duration, megabytes } from './format.js';

/** From this value on, the maximum number of entries is not a limit. */
const NO_LIMIT = 2 ** 30;

const seconds = (value) => duration(value * 1000);

/** The settings by their names in the JSON of config. Those that are not set are omitted. */
const SETTINGS = [
  {
    field: 'max_items',
    label: 'Maximum entries',
    format: (value) => (value < NO_LIMIT ? count(value) : 'limited only by memory'),
  },
  { field: 'max_memory_mb', label: 'Maximum memory', format: megabytes },
  {
    field: 'eviction',
    label: 'Eviction',
    format: (value) => (value === 'LRU' ? 'least recently used' : words(value)),
  },
  { field: 'expire_after_write_seconds', label: 'Expires after write', format: seconds },
  { field: 'expire_after_access_seconds', label: 'Expires after access', format: seconds },
  { field: 'refresh_after_write_seconds', label: 'Refreshed after write', format: seconds },
  {
    field: 'jitter',
    label: 'Jitter',
    format: (value) => (value > 0 ? `up to ${Math.round(value * 100)}%` : 'none'),
  },
  {
    field: 'cache_null',
    label: 'Null results',
    format: (value) => (value ? 'cached' : 'not cached'),
  },
  {
    field: 'cache_failures',
    label: 'Cached failures',
    format: (value) => (value.length > 0 ? value.join(', ') : 'none'),
  },
  { field: 'lock_timeout_seconds', label: 'Lock timeout', format: seconds },
  {
    field: 'is_pass_through',
    label: 'Mode',
    format: (value) => (value ? 'pass-through: no eviction' : 'normal'),
  },
  {
    field: 'is_bypassed',
    label: 'Bypassed',
    format: (value) => (value ? 'yes: nothing is cached' : 'no'),
  },
];

const words = (constant) => constant.toLowerCase().replaceAll('_', '-');

/** Shows the settings of the caches of one name, once for all caches with the same settings. */
export function showSettings(config, name) {
  const caches = config.caches.filter((cache) => cache.name === name);
  byId('settings').hidden = caches.length === 0;
  byId('settings-list').replaceChildren(...caches.flatMap(settingsOf));
}

function settingsOf(cache) {
  const settings = SETTINGS.filter(({ field }) => (cache[field] ?? null) !== null);
  return [
    ...settings.map(({ field, label, format }) => setting(label, format(cache[field]))),
    setting('Instances', count(cache.instances)),
  ];
}

const setting = (label, value) =>
  element('div', {}, element('dt', {}, label), element('dd', {}, value));
