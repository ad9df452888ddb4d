import * as server from './server.js';
import { Snapshot } from './statistics.js';

const INTERVAL_MILLIS = 2_000;

/** Requests the statistics of all caches every two seconds, unless paused. */
export class Poller {
  #isPaused = false;
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

  /** Requests the statistics once. */
  async poll() {
    try {
      this.#onSnapshot(new Snapshot(await server.stats()));
    } catch (failure) {
      if (failure instanceof server.TokenRefused) {
        this.pause();
      }
      this.#onFailure(failure);
    }
  }
}
