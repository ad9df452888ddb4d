import { notify } from './connection.js';
import { byId } from './elements.js';
import { EntryTable, MOST_ENTRIES } from './entries.js';
import * as server from './server.js';
import { showSettings } from './settings.js';

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
    this.#entries.reset();
    byId('settings').hidden = true;
    await this.load();
  }

  async load() {
    const cache = this.#cache;
    if (cache === '') {
      return;
    }
    try {
      const [entries, config] = await Promise.all([
        server.entries(cache, MOST_ENTRIES),
        server.config(),
      ]);
      if (cache === this.#cache) {
        this.#entries.show(entries);
        showSettings(config, cache);
      }
    } catch (failure) {
      notify(failure.message);
    }
  }
}
