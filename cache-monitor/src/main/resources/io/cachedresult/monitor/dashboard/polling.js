import { StatisticsFeed } from './feed.js';
import * as server from './server.js';
import { Snapshot } from './statistics.js';

const INTERVAL_MILLIS = 2_000;

/** Requests the statistics of all caches every two seconds, unless paused. */
export class Poller {
  #feed = new StatisticsFeed();
  #isPaused = false;
  /** The request in progress, or null. There is one at a time. */
  #request = null;
  #onSnapshot;
  #onFailure;

  /**
   * @param onSnapshot called with each snapshot
   * @param onFailure called with each error; if the user declined to enter a token, the poller is
   *     paused then
   */
  constructor(onSnapshot, onFailure) {
    this.#onSnapshot = onSnapshot;
    this.#onFailure = onFailure;
  }

  get isPaused() {
    return this.#isPaused;
  }

  pause() {
    this.#isPaused = true;
  }

  resume() {
    this.#isPaused = false;
    return this.poll();
  }

  /** Polls from now on, even while the tab is hidden, so that the charts have no gaps. */
  async start() {
    if (!this.#isPaused) {
      await this.poll();
    }
    setTimeout(() => this.start(), INTERVAL_MILLIS);
  }

  /** Requests the statistics once, or waits for the request in progress. */
  poll() {
    this.#request ??= this.#ask().finally(() => {
      this.#request = null;
    });
    return this.#request;
  }

  /** Requests statistics that are not older than this call. */
  async refresh() {
    await this.#request;
    await this.poll();
  }

  async #ask() {
    let json = null;
    try {
      json = this.#feed.complete(await server.stats(this.#feed.version));
    } catch (failure) {
      if (failure instanceof server.TokenRefused) {
        this.pause();
      }
      this.#onFailure(failure);
    }
    if (json !== null) {
      this.#onSnapshot(new Snapshot(json));
    }
  }
}
