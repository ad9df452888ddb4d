import { CacheTable } from './caches.js';
import { confirmed } from './confirm.js';
import { byId, setText } from './elements.js';
import { EntryTable, MOST_ENTRIES } from './entries.js';
import { Figures } from './figures.js';
import { count, duration, shortName } from './format.js';
import { History } from './history.js';
import { showSettings } from './settings.js';
import * as server from './server.js';
import { Snapshot } from './statistics.js';

const BETWEEN_LOOKS_MILLIS = 2_000;

const history = new History();
const figures = new Figures();
/** Without their library, or before it is loaded, the figures stand alone. */
let charts = null;
const table = new CacheTable(clear);
const entries = new EntryTable(invalidate);

let latest = new Snapshot({});
let chosen = '';
let paused = false;

/** Shows what is known now of the chosen cache, or of all. */
function show() {
  const cache = latest.of(chosen);
  setText(byId('title'), chosen === '' ? 'All caches' : shortName(chosen));
  setText(byId('full-name'), chosen);
  document.title = chosen === '' ? 'Caches' : `${shortName(chosen)} – Caches`;
  byId('full-name').hidden = chosen === '' || shortName(chosen) === chosen;
  byId('back').hidden = chosen === '';
  byId('caches').hidden = chosen !== '';
  byId('entries').hidden = chosen === '';
  setText(byId('clear'), chosen === '' ? 'Clear all…' : 'Clear…');
  figures.show(cache);
  charts?.show(history.points(chosen), Number(document.querySelector('#span :checked').value));
  if (chosen === '') {
    table.show(latest.caches);
  }
}

async function look() {
  try {
    latest = new Snapshot(await server.stats());
    history.add(latest);
    connected(true, paused ? 'Paused' : 'Live');
  } catch (failure) {
    connected(false, failure.message);
    if (failure instanceof server.TokenRefused) {
      pause(true);
    }
  }
  show();
}

async function lookOn() {
  // Also while another tab is looked at: then one sees what it has done.
  if (!paused) {
    await look();
  }
  setTimeout(lookOn, BETWEEN_LOOKS_MILLIS);
}

function pause(isPaused) {
  paused = isPaused;
  byId('pause').setAttribute('aria-pressed', String(paused));
}

function connected(isUp, text) {
  const wasDown = byId('connection').classList.contains('down');
  byId('connection').classList.toggle('down', !isUp);
  byId('connection').classList.toggle('up', isUp && !paused);
  setText(byId('connection-text'), text);
  if (isUp && wasDown) {
    tell('');
  } else if (!isUp) {
    tell(text);
  }
}

/** Says what happened, to the eye and to a screen reader. */
function tell(text) {
  setText(byId('notice'), text);
}

async function loadEntries() {
  const name = chosen;
  try {
    const [page, config] = await Promise.all([server.entries(name, MOST_ENTRIES), server.config()]);
    if (name === chosen) {
      entries.show(page);
      showSettings(config, name);
    }
  } catch (failure) {
    tell(failure.message);
  }
}

function choose() {
  const wanted = new URLSearchParams(location.hash.slice(1)).get('cache') ?? '';
  if (wanted !== chosen) {
    chosen = wanted;
    tell('');
    entries.reset();
    byId('settings').hidden = true;
    window.scrollTo(0, 0);
    if (chosen !== '') {
      loadEntries();
    }
  }
  show();
}

async function clear(name) {
  const cache = latest.of(name);
  const what = name === '' ? 'all caches' : shortName(name);
  const again = cache.meanLoad === null ? '' : ` Computing them again would take about ${duration(cache.items * cache.meanLoad)}.`;
  const agreed = await confirmed({
    title: `Clear ${what}?`,
    text: `${count(cache.items)} entries go.${again}`,
    action: 'Clear',
  });
  if (agreed) {
    await change(() => server.clear(name), (done) => `Cleared ${what}: ${count(done.cleared_items)} entries.`);
  }
}

async function invalidate(entry) {
  const name = chosen;
  const agreed = await confirmed({
    title: 'Invalidate this entry?',
    text: `${entry.key} is computed again when it is next asked for.`,
    action: 'Invalidate',
  });
  if (agreed) {
    await change(
      () => server.invalidate(name, entry.entry),
      (done) => (done.invalidated ? `Invalidated ${entry.key}.` : `${entry.key} was gone already.`),
    );
  }
}

async function change(request, done) {
  try {
    tell(done(await request()));
  } catch (failure) {
    tell(failure.message);
  }
  await look();
  if (chosen !== '') {
    await loadEntries();
  }
}

byId('clear').onclick = () => clear(chosen);
byId('reload').onclick = loadEntries;
byId('span').onchange = show;
byId('pause').onclick = () => {
  pause(!paused);
  if (paused) {
    connected(true, 'Paused');
  } else {
    look();
  }
};
addEventListener('hashchange', choose);
addEventListener('pagehide', () => history.keep());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && !paused) {
    look();
  }
});

import('./charts.js').then(
  ({ Charts }) => {
    charts = new Charts();
    show();
  },
  () => {
    byId('live').hidden = true;
  },
);
choose();
lookOn();
