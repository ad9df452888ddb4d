import { confirmed } from './confirm.js';
import { counted, duration } from './format.js';
import { keyLabel } from './key-text.js';
import { wholeName } from './names.js';
import { notify, warn } from './notices.js';
import * as server from './server.js';

/** The statistics of a cache that is gone. */
const GONE = { items: 0, meanComputation: null };

/** Changes caches after the user has confirmed, and reports the outcome. */
export class Actions {
  #onChange;

  /** @param onChange called after a change, or a failed attempt */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /**
   * Clears a cache, or all caches for the empty name.
   *
   * @param statistics those of the cache, or of all caches; undefined if the cache is gone
   */
  async clear(name, { items, meanComputation } = GONE) {
    const target = name === '' ? 'all caches' : wholeName(name);
    const cost =
      meanComputation === null
        ? ''
        : ` Recomputing them would take about ${duration(items * meanComputation)}.`;
    const isConfirmed = await confirmed({
      title: `Clear ${target}?`,
      text: `This removes ${counted(items, 'entry', 'entries')}.${cost}`,
      action: 'Clear',
    });
    if (isConfirmed) {
      await this.#change(async () => {
        const { cleared_items: cleared } = await server.clear(name);
        return `Cleared ${target}: ${counted(cleared, 'entry', 'entries')}.`;
      });
    }
  }

  async invalidate(cache, entry) {
    const target = `${keyLabel(entry)} in ${wholeName(cache)}`;
    const isConfirmed = await confirmed({
      title: 'Invalidate this entry?',
      text: `The result for ${target} will be recomputed when it is next requested.`,
      action: 'Invalidate',
    });
    if (isConfirmed) {
      await this.#change(async () => {
        const { invalidated } = await server.invalidate(cache, entry.entry);
        return invalidated ? `Invalidated ${target}.` : `${target} was no longer cached.`;
      });
    }
  }

  /** @param request makes the change, and returns the message for the user */
  async #change(request) {
    try {
      notify(await request());
    } catch (failure) {
      warn(failure.message);
    }
    await this.#onChange();
  }
}
