import { CacheTable } from './caches.js';
import { byId, setText } from './elements.js';
import { FigureList } from './figures.js';
import { shortName } from './format.js';
import { History } from './history.js';
import { Snapshot } from './statistics.js';

/** Shows the statistics of the selected cache, or of all caches. */
export class View {
  #history = new History();
  #figures = new FigureList();
  #table;
  /** Null without the chart library, or before it is loaded: then only the figures are shown. */
  #charts = null;
  #snapshot = new Snapshot({});
  #selected = '';

  /** @param onClear called with the name of the cache whose button was pressed */
  constructor(onClear) {
    this.#table = new CacheTable(onClear);
  }

  /** The name of the selected cache, or the empty name for all caches. */
  get selected() {
    return this.#selected;
  }

  select(name) {
    this.#selected = name;
    this.show();
  }

  statisticsOf(name) {
    return this.#snapshot.statisticsOf(name);
  }

  add(snapshot) {
    this.#snapshot = snapshot;
    this.#history.add(snapshot);
    this.show();
  }

  useCharts(charts) {
    this.#charts = charts;
    this.show();
  }

  storeHistory() {
    this.#history.store();
  }

  show() {
    this.#showHeading();
    this.#figures.show(this.statisticsOf(this.#selected));
    const minutes = Number(document.querySelector('#span :checked').value);
    this.#charts?.show(this.#history.points(this.#selected), minutes);
    if (this.#selected === '') {
      this.#table.show(this.#snapshot.caches);
    }
  }

  #showHeading() {
    const name = this.#selected;
    const isOverview = name === '';
    setText(byId('title'), isOverview ? 'All caches' : shortName(name));
    setText(byId('full-name'), name);
    document.title = isOverview ? 'Caches' : `${shortName(name)} – Caches`;
    byId('full-name').hidden = isOverview || shortName(name) === name;
    byId('back').hidden = isOverview;
    byId('caches').hidden = !isOverview;
    byId('entries').hidden = isOverview;
    setText(byId('clear'), isOverview ? 'Clear all…' : 'Clear…');
  }
}
