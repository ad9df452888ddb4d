import { number } from './places.js';

const SHOWN_BEFORE = 5;

const byId = (id) => document.getElementById(id);
const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Says where one is, how long the view took and what it owes to the cache. */
export class Readout {
  #slowest = 0;
  #complete = null;

  place(view) {
    const { real, imaginary } = number(view);
    const places = Math.max(2, Math.ceil(view.zoom / 3.3) + 2);
    const sign = imaginary < 0 ? '−' : '+';
    const signed = real.toFixed(places).replace('-', '−');
    const magnified = digits.format(2 ** view.zoom);
    byId('place').textContent = `${signed} ${sign} ${Math.abs(imaginary).toFixed(places)} i, ${magnified} ×`;
  }

  /** Figures of a view; those of the last complete one move down the list once there is another. */
  view(figures, isComplete) {
    if (this.#complete && this.#complete !== figures) {
      this.#remember(this.#complete);
    }
    this.#complete = isComplete ? figures : null;
    const now = byId('now');
    const text = isComplete ? sentence(figures) : `${counted(figures.cache + figures.computed)} so far`;
    now.textContent = text;
    now.classList.toggle('instant', isComplete && figures.computed === 0 && figures.failed === 0);
    now.dataset.complete = String(isComplete);
    Object.assign(now.dataset, {
      cache: figures.cache,
      computed: figures.computed,
      failed: figures.failed,
    });
  }

  #remember(figures) {
    const list = byId('before');
    this.#slowest = Math.max(this.#slowest, figures.waited);
    list.style.setProperty('--slowest', this.#slowest.toFixed());
    const bar = document.createElement('span');
    bar.className = figures.computed === 0 ? 'bar instant' : 'bar';
    bar.style.setProperty('--waited', figures.waited.toFixed());
    const row = document.createElement('li');
    row.append(time(figures.waited), bar, `${figures.cache} of ${figures.cache + figures.computed}`);
    list.prepend(row);
    while (list.children.length > SHOWN_BEFORE) {
      list.lastElementChild.remove();
    }
  }
}

function sentence({ cache, computed, failed, waited }) {
  const tiles = cache + computed;
  const lost = failed > 0 ? ` ${failed} failed.` : '';
  return `${counted(tiles)} in ${time(waited)}: ${cache} from the cache, ${computed} computed.${lost}`;
}

const counted = (tiles) => (tiles === 1 ? '1 tile' : `${tiles} tiles`);

const time = (millis) => (millis < 1_000 ? `${Math.round(millis)} ms` : `${(millis / 1_000).toFixed(1)} s`);
