import { read, write } from './address.js';
import { CacheTable } from './caches.js';
import { byId, setText } from './elements.js';
import { FIGURES, FigureList } from './figures.js';
import { age, counted } from './format.js';
import { History } from './history.js';
import { shortName, wholeName } from './names.js';
import { modeText } from './origins.js';
import { Tiers } from './tiers.js';

const USUAL_MINUTES = '5';

/** Shows the statistics of the selected cache, or of all caches. */
export class View {
  #history = new History();
  #figures = new FigureList(byId('figures'), FIGURES);
  #tiers = new Tiers();
  #table;
  /** Null without the chart library, or before it is loaded: then only the figures are shown. */
  #charts = null;
  /** Null before the first answer. */
  #snapshot = null;
  #selected = '';

  /** @param onClear called with the name of the cache whose button was pressed */
  constructor(onClear) {
    this.#table = new CacheTable(onClear);
    byId('span').onchange = () => {
      this.#writeSpan();
      this.show();
    };
  }

  /** The name of the selected cache, or the empty name for all caches. */
  get selected() {
    return this.#selected;
  }

  /** Shows another cache, or all caches for the empty name. */
  select(name) {
    this.#selected = name;
    const span = document.querySelector(`#span [value="${CSS.escape(read('span'))}"]`);
    if (span) {
      span.checked = true;
    }
    this.#writeSpan();
    if (name === '') {
      this.#table.readAddress();
    }
    this.show();
  }

  statisticsOf(name) {
    return this.#snapshot?.statisticsOf(name);
  }

  add(snapshot) {
    this.#snapshot = snapshot;
    this.#history.add(snapshot);
    this.show();
  }

  /** Marks that the figures until the next snapshot are not known. */
  interrupt() {
    this.#history.interrupt();
  }

  useCharts(charts) {
    this.#charts = charts;
    this.show();
  }

  storeHistory() {
    this.#history.store();
  }

  /** Moves the focus to a cache in the table, or to the heading. */
  focus(name) {
    byId('title').focus({ preventScroll: true });
    if (name !== '') {
      this.#table.focus(name);
    }
  }

  show() {
    this.#showHeading();
    this.#figures.show(this.statisticsOf(this.#selected));
    this.#showTiers();
    this.#showCharts();
    if (this.#selected === '') {
      this.#table.show(this.#snapshot === null ? null : this.#snapshot.caches);
    }
    document.body.classList.toggle('read-only', this.#snapshot?.canChange === false);
  }

  #showHeading() {
    const name = this.#selected;
    const isOverview = name === '';
    const cache = this.statisticsOf(name);
    const isGone = this.#snapshot !== null && cache === undefined;
    setText(byId('title'), isOverview ? 'All caches' : shortName(name));
    setText(byId('full-name'), wholeName(name));
    document.title = isOverview ? 'Caches' : `${shortName(name)} – Caches`;
    byId('full-name').hidden = isOverview || shortName(name) === name;
    byId('back').hidden = isOverview;
    byId('caches').hidden = !isOverview;
    byId('entries').hidden = isOverview || isGone;
    byId('gone').hidden = !isGone;
    byId('clear').hidden = isGone;
    setText(byId('clear'), isOverview ? 'Clear all…' : 'Clear…');
    byId('clear').setAttribute(
      'aria-label',
      isOverview ? 'Clear all caches' : `Clear ${wholeName(name)}`,
    );
    const mode = isOverview ? this.#modes() : cache ? modeText(cache) : '';
    setText(byId('mode'), mode);
    byId('mode').hidden = mode === '';
  }

  /** Says how many caches do not work normally. */
  #modes() {
    const special = (this.#snapshot?.caches ?? []).filter(
      (cache) => cache.isBypassed || cache.isPassThrough,
    );
    if (special.length === 0) {
      return '';
    }
    const causes = [...new Set(special.map(modeText))].join(' ');
    return `${counted(special.length, 'cache is', 'caches are')} not in normal mode. ${causes}`;
  }

  #showTiers() {
    const name = this.#selected;
    this.#tiers.show(this.#snapshot?.sharingCaches(name) ?? [], name === '');
  }

  #showCharts() {
    const minutes = Number(this.#span());
    this.#charts?.show(this.#history.points(this.#selected), minutes);
    const recorded = this.#history.age(this.#selected);
    const isComplete = recorded >= minutes * 60_000;
    setText(
      byId('recorded'),
      this.#snapshot === null || isComplete ? '' : `Recorded for ${age(recorded)} so far`,
    );
  }

  #span() {
    return document.querySelector('#span :checked').value;
  }

  #writeSpan() {
    write('span', this.#span() === USUAL_MINUTES ? '' : this.#span());
  }
}
