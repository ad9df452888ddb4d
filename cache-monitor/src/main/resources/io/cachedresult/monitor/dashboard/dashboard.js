import { Actions } from './actions.js';
import { ConnectionStatus, notify } from './connection.js';
import { Details } from './details.js';
import { byId } from './elements.js';
import { Poller } from './polling.js';
import { View } from './view.js';

const connection = new ConnectionStatus();
const view = new View(clear);
const details = new Details((entry) => actions.invalidate(view.selected, entry));
const poller = new Poller(
  (snapshot) => {
    connection.up(poller.isPaused);
    view.add(snapshot);
  },
  (failure) => {
    connection.down(poller.isPaused, failure.message);
    view.show();
  },
);
const actions = new Actions(async () => {
  await poller.poll();
  await details.load();
});

function clear(name) {
  return actions.clear(name, view.statisticsOf(name));
}

/** Shows the cache that the address names, or all caches. */
function selectByAddress() {
  const cache = new URLSearchParams(location.hash.slice(1)).get('cache') ?? '';
  if (cache !== view.selected) {
    notify('');
    details.select(cache);
    window.scrollTo(0, 0);
  }
  view.select(cache);
}

function togglePause() {
  if (poller.isPaused) {
    byId('pause').setAttribute('aria-pressed', 'false');
    poller.resume();
  } else {
    poller.pause();
    connection.up(true);
  }
}

byId('clear').onclick = () => clear(view.selected);
byId('reload').onclick = () => details.load();
byId('span').onchange = () => view.show();
byId('pause').onclick = togglePause;
addEventListener('hashchange', selectByAddress);
addEventListener('pagehide', () => view.storeHistory());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && !poller.isPaused) {
    poller.poll();
  }
});

import('./charts.js').then(
  ({ Charts }) => view.useCharts(new Charts()),
  () => {
    byId('live').hidden = true;
  },
);
selectByAddress();
poller.start();
