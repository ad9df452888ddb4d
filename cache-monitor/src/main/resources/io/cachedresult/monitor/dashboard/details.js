import { byId, setText } from './elements.js';
import { EntryTable, MOST_ENTRIES } from './entries.js';
import * as server from './server.js';
import { showSettings } from './settings.js';

/** After this time without an answer, the page says that it still waits. */
const PATIENCE_MILLIS = 1_000;

/** The entries and the settings of the selected cache. They are loaded on request only. */
export class Details {
  #entries;
  #cache = '';

  /** @param onInvalidate called with the entry whose button was pressed */
  constructor(onInvalidate) {
    this.#entries = new EntryTable(onInvalidate);
  }

  /** Shows another cache, or nothing for the empty name. */
  async select(cache) {
    this.#cache = cache;
    byId('settings').hidden = true;
    this.#entries.reset();
    await this.load();
  }

  /** Loads both independently: keys that cannot be listed must not hide the settings. */
  async load() {
    const cache = this.#cache;
    if (cache !== '') {
      await Promise.all([this.#loadEntries(cache), this.#loadSettings(cache)]);
    }
  }

  async #loadEntries(cache) {
    setState('');
    const waiting = setTimeout(
      () => setState('Loading the entries. Keys that are slow to describe take time.'),
      PATIENCE_MILLIS,
    );
    byId('entries').setAttribute('aria-busy', 'true');
    try {
      const entries = await server.entries({ cache, limit: MOST_ENTRIES });
      if (cache === this.#cache) {
        this.#entries.show(entries);
        setState('');
      }
    } catch (failure) {
      if (cache === this.#cache) {
        setState(`The entries could not be loaded. ${failure.message}`);
      }
    } finally {
      clearTimeout(waiting);
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
