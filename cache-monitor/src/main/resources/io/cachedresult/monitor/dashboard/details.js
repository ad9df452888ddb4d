import { byId, setText } from './elements.js';
import { EntryTable } from './entries.js';
import * as server from './server.js';
import { showSettings } from './settings.js';

/** After this time without an answer, the page says that it still waits. */
const PATIENCE_MILLIS = 1_000;

/** The entries and the settings of the selected cache. They are loaded on request only. */
export class Details {
  #entries;
  #cache = '';
  /** The number of requests for entries. Only the last one is of interest. */
  #requests = 0;

  /** @param onInvalidate called with the entry whose button was pressed */
  constructor(onInvalidate) {
    this.#entries = new EntryTable((cursor) => this.#loadEntries(cursor), onInvalidate);
  }

  /** Shows another cache, or nothing for the empty name. */
  async select(cache) {
    this.#cache = cache;
    this.#requests += 1;
    byId('settings').hidden = true;
    this.#entries.reset();
    await this.load();
  }

  /** Loads both independently: keys that cannot be listed must not hide the settings. */
  async load() {
    const cache = this.#cache;
    if (cache !== '') {
      await Promise.all([this.#loadEntries(null), this.#loadSettings(cache)]);
    }
  }

  /** @param cursor where to continue, or null */
  async #loadEntries(cursor) {
    this.#requests += 1;
    const request = this.#requests;
    const isLast = () => request === this.#requests;
    setState('');
    byId('entries').setAttribute('aria-busy', 'true');
    const waiting = setTimeout(
      () => isLast() && setState('Loading the entries. Keys with a slow toString take time.'),
      PATIENCE_MILLIS,
    );
    let state = '';
    try {
      const parameters = { cache: this.#cache, ...this.#entries.parameters(cursor) };
      const entries = await server.entries(parameters);
      if (isLast()) {
        this.#entries.show(entries, cursor !== null);
      }
    } catch (failure) {
      state = `The entries could not be loaded. ${failure.message}`;
    }
    clearTimeout(waiting);
    if (isLast()) {
      setState(state);
      byId('entries').removeAttribute('aria-busy');
    }
  }

  async #loadSettings(cache) {
    try {
      const config = await server.config();
      if (cache === this.#cache) {
        showSettings(config, cache);
      }
    } catch (failure) {
      // The connection status says that the server does not respond.
      byId('settings').hidden = true;
    }
  }
}

const setState = (text) => {
  byId('entries-state').hidden = text === '';
  setText(byId('entries-state'), text);
};
