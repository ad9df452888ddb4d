import { Actions } from './actions.js';
import { ConnectionStatus } from './connection.js';
import { Details } from './details.js';
import { byId } from './elements.js';
import { Navigation } from './navigation.js';
import { dismiss } from './notices.js';
import { Poller } from './polling.js';
import { linkToProgram } from './program.js';
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
    connection.down(poller.isPaused, failure);
    view.interrupt();
    view.show();
  },
);
const actions = new Actions(async () => {
  await Promise.all([poller.refresh(), details.load()]);
});
const navigation = new Navigation(
  (cache) => {
    if (cache !== view.selected) {
      details.select(cache);
    }
    view.select(cache);
  },
  (cache) => view.focus(cache),
);

function clear(name) {
  return actions.clear(name, view.statisticsOf(name));
}

function togglePause() {
  if (poller.isPaused) {
    poller.resume();
  } else {
    poller.pause();
    view.interrupt();
  }
  connection.show(poller.isPaused);
}

byId('clear').onclick = () => clear(view.selected);
byId('reload').onclick = () => details.load();
byId('pause').onclick = togglePause;
byId('retry').onclick = () => poller.resume();
byId('dismiss').onclick = dismiss;
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
navigation.follow();
poller.start();
linkToProgram();
