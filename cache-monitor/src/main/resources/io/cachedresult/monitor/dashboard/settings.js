import { byId, element } from './elements.js';
import { count, counted, memoryLimit, setDuration } from './format.js';
import { modeText, originText } from './origins.js';

const seconds = (value) => setDuration(value * 1000);
const words = (constant) => constant.toLowerCase().replaceAll('_', '-');

/** The settings that limit a cache, by their names in the JSON of config. */
const LIMITS = [
  {
    field: 'max_items',
    label: 'Maximum entries',
    format: count,
    absent: 'limited only by memory',
  },
  {
    field: 'max_memory_mb',
    label: 'Maximum memory',
    format: memoryLimit,
    absent: 'only the limit of all caches',
  },
  { field: 'shared_max_memory_mb', label: 'Memory of all caches', format: memoryLimit },
  {
    field: 'expire_after_write_seconds',
    label: 'Expires after write',
    format: seconds,
    absent: 'never',
  },
  {
    field: 'expire_after_access_seconds',
    label: 'Expires after access',
    format: seconds,
    absent: 'never',
  },
  {
    field: 'near_expire_after_write_seconds',
    label: 'Copies of shared results expire after write',
    format: seconds,
  },
  {
    field: 'eviction',
    label: 'Eviction',
    format: (value) => (value === 'LRU' ? 'least recently used' : words(value)),
  },
];

/** The other settings. Those that are not set are omitted. */
const OTHERS = [
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
  { field: 'failures_expire_after_seconds', label: 'Failures expire after', format: seconds },
  { field: 'lock_timeout_seconds', label: 'Lock timeout', format: seconds },
];

/** Shows the settings of the caches of one name, once for all caches with the same settings. */
export function showSettings(config, name) {
  const caches = config.caches.filter((cache) => cache.name === name);
  byId('settings').hidden = caches.length === 0;
  byId('settings-lists').replaceChildren(
    ...caches.flatMap((cache) => [
      ...(caches.length > 1 ? [element('h3', {}, instancesOf(cache))] : []),
      ...list('Limits', LIMITS, cache, [modeOf(cache)]),
      ...list('Behavior', OTHERS, cache, [setting('Instances', count(cache.instances))]),
    ]),
  );
}

const instancesOf = ({ instances }) =>
  `${counted(instances, 'instance', 'instances')} with these settings`;

function list(title, settings, cache, more) {
  const shown = settings.map((definition) => settingOf(definition, cache)).filter(Boolean);
  return [element('h3', {}, title), element('dl', { class: 'settings panel' }, ...shown, ...more)];
}

function settingOf({ field, label, format, absent = null }, cache) {
  const value = cache[field] ?? null;
  const text = (value === null ? null : format(value)) ?? absent;
  return text === null ? null : setting(label, text, sourceOf(cache, field));
}

function modeOf(cache) {
  const isBypassed = cache.is_bypassed ?? false;
  const isPassThrough = cache.is_pass_through ?? false;
  const origin = cache.mode_origin ?? null;
  const mode = modeText({ isBypassed, isPassThrough, modeOrigin: null });
  return setting(
    'Mode',
    mode || 'normal',
    origin === null || mode === '' ? '' : originText(origin),
  );
}

function sourceOf(cache, field) {
  const source = cache.sources?.[field];
  return source ? originText(source) : '';
}

const setting = (label, value, source = '') =>
  element(
    'div',
    {},
    element('dt', {}, label),
    element('dd', {}, value),
    ...(source === '' ? [] : [element('dd', { class: 'source' }, source)]),
  );
