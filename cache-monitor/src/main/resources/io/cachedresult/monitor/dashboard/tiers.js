import { byId, setText } from './elements.js';
import { FigureList } from './figures.js';
import { count, counted, percent } from './format.js';
import { Statistics } from './statistics.js';

const NOT_CONNECTED =
  'Not connected: this process is not notified of changes by other processes. ' +
  'The results in its first tier are at most five seconds old.';
const BYPASSED =
  'Bypassed: the second tier has failed too often, so it is not used. ' +
  'Methods are called as usual.';

const FIGURES = [
  {
    label: 'First tier',
    ...shareOf((cache) => cache.hits),
    note: (cache) => counted(cache.hits, 'hit', 'hits'),
  },
  {
    label: 'Second tier',
    ...shareOf((cache) => cache.sharedHits),
    note: (cache) => counted(cache.sharedHits, 'hit', 'hits'),
  },
  {
    label: 'Neither tier',
    ...shareOf((cache) => cache.misses - cache.sharedHits),
    note: (cache) => `${count(cache.computations)} computed`,
  },
  {
    label: 'Failed requests',
    value: (cache) => count(cache.tier.failures),
    note: () => 'by all caches',
    isAlarming: (cache) => cache.tier.failures > 0,
  },
];

/** Returns the part of a figure that shows the share of some requests among all requests. */
function shareOf(some) {
  const share = (cache) => some(cache) / cache.requests;
  return { share, value: (cache) => percent(100 * share(cache)) };
}

/** Shows how many requests each tier had a result for, and the state of the second tier. */
export class Tiers {
  #figures = new FigureList(byId('tier-figures'), FIGURES);

  /**
   * @param caches the caches that share their results; without any, the tiers are hidden
   * @param isOverview whether to show the number of caches
   */
  show(caches, isOverview) {
    byId('tiers').hidden = caches.length === 0;
    if (caches.length > 0) {
      const sum = Statistics.sum(caches);
      const size = counted(caches.length, 'cache shares results', 'caches share results');
      setText(byId('tiers-count'), isOverview ? size : '');
      this.#figures.show(sum);
      showState(sum.tier);
    }
  }
}

function showState({ isConnected, isBypassed }) {
  const isUp = isConnected && !isBypassed;
  const status = byId('tier-status').classList;
  status.toggle('up', isUp);
  status.toggle('down', !isUp);
  setText(byId('tier-state'), stateOf(isConnected, isBypassed));
  const problems = [...(isConnected ? [] : [NOT_CONNECTED]), ...(isBypassed ? [BYPASSED] : [])];
  setText(byId('tier-problem'), problems.join(' '));
  byId('tier-problem').hidden = isUp;
}

function stateOf(isConnected, isBypassed) {
  if (isConnected) {
    return isBypassed ? 'bypassed' : 'connected';
  }
  return isBypassed ? 'not connected, bypassed' : 'not connected';
}
