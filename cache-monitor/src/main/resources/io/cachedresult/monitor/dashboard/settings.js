import { byId, element } from './elements.js';
import { count, duration, megabytes } from './format.js';

const seconds = (value) => duration(value * 1000);

/** What config tells of a cache, in words; what is not set is left out. */
const SETTINGS = [
  ['max_items', 'Entries at most', (value) => (value < 2 ** 30 ? count(value) : 'as memory allows')],
  ['max_memory_mb', 'Memory at most', megabytes],
  ['eviction', 'Gives way', (value) => (value === 'LRU' ? 'the least recently used' : value.toLowerCase().replace('_', '-'))],
  ['expire_after_write_seconds', 'Expire after', seconds],
  ['expire_after_access_seconds', 'Expire without a use for', seconds],
  ['refresh_after_write_seconds', 'Refreshed after', seconds],
  ['jitter', 'Jitter', (value) => (value > 0 ? `up to ${Math.round(value * 100)} %` : 'none')],
  ['cache_null', 'Null', (value) => (value ? 'kept' : 'not kept')],
  ['cache_failures', 'Failures', (value) => (value.length > 0 ? value.join(', ') : 'not kept')],
  ['lock_timeout_seconds', 'Waits for another computation', seconds],
  ['is_fallback', 'Bounds', (value) => (value ? 'off: a plain map, by DISABLE_RESULT_CACHE' : 'on')],
];

/** Shows what bounds the caches of one name, each of their settings once. */
export function showSettings(config, name) {
  const caches = config.caches.filter((cache) => cache.name === name);
  byId('settings').hidden = caches.length === 0;
  byId('settings-list').replaceChildren(...caches.flatMap(described));
}

function described(cache) {
  const shown = SETTINGS.filter(([field]) => cache[field] !== null && cache[field] !== undefined).map(([field, label, format]) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, format(cache[field]))),
  );
  const instances = element('div', {}, element('dt', {}, 'Instances'), element('dd', {}, count(cache.instances)));
  return [...shown, instances];
}
