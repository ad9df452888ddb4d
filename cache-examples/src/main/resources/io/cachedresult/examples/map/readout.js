import { complexNumber } from './places.js';

const PREVIOUS_VIEWS = 5;

const byId = (id) => document.getElementById(id);
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Shows the current place, and how long its view and the previous views took. */
export class Readout {
  #slowest = 0;
  #complete = null;

  showPlace(view) {
    const { real, imaginary } = complexNumber(view);
    const decimals = Math.max(2, Math.ceil(view.zoom / 3.3) + 2);
    const realPart = real.toFixed(decimals).replace('-', '−');
    const sign = imaginary < 0 ? '−' : '+';
    const imaginaryPart = Math.abs(imaginary).toFixed(decimals);
    const magnification = whole.format(2 ** view.zoom);
    byId('place').textContent = `${realPart} ${sign} ${imaginaryPart} i, ${magnification} ×`;
  }

  /** Shows the figures of a view. Those of the last view move to the list of previous views. */
  showView(figures, isComplete) {
    if (this.#complete && this.#complete !== figures) {
      this.#addPrevious(this.#complete);
    }
    this.#complete = isComplete ? figures : null;
    const { cache, computed, failed } = figures;
    const now = byId('now');
    now.textContent = isComplete ? sentence(figures) : `${tiles(cache + computed)} so far`;
    now.classList.toggle('instant', isComplete && computed === 0 && failed === 0);
    Object.assign(now.dataset, { complete: String(isComplete), cache, computed, failed });
  }

  #addPrevious({ cache, computed, waitedMillis }) {
    const list = byId('before');
    this.#slowest = Math.max(this.#slowest, waitedMillis);
    list.style.setProperty('--slowest', this.#slowest.toFixed());
    const bar = document.createElement('span');
    bar.className = computed === 0 ? 'bar instant' : 'bar';
    bar.style.setProperty('--waited', waitedMillis.toFixed());
    const row = document.createElement('li');
    row.append(time(waitedMillis), bar, `${cache} of ${cache + computed} cached`);
    list.prepend(row);
    while (list.children.length > PREVIOUS_VIEWS) {
      list.lastElementChild.remove();
    }
  }
}

function sentence({ cache, computed, failed, waitedMillis }) {
  const failures = failed > 0 ? ` ${failed} failed.` : '';
  const duration = time(waitedMillis);
  return `${tiles(cache + computed)} in ${duration}: ${cache} from the cache, ${computed} computed.${failures}`;
}

const tiles = (number) => (number === 1 ? '1 tile' : `${number} tiles`);

const time = (millis) =>
  millis < 1_000 ? `${Math.round(millis)} ms` : `${(millis / 1_000).toFixed(1)} s`;
