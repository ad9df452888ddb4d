import { byId, setText } from './elements.js';
import { timeOfDay } from './format.js';
import { TokenRefused } from './server.js';

/** Shows whether the server responds, or why not, and how old the figures are. */
export class ConnectionStatus {
  /** The time of the last answer, or null. */
  #updated = null;
  #failure = null;

  /** Shows that the server has just responded. */
  up(isPaused) {
    this.#updated = new Date();
    this.#failure = null;
    this.show(isPaused);
  }

  /** Shows that the last request failed. */
  down(isPaused, failure) {
    this.#failure = failure;
    this.show(isPaused);
  }

  show(isPaused) {
    const isUp = this.#failure === null;
    const isLive = isUp && !isPaused && this.#updated !== null;
    const status = byId('connection').classList;
    status.toggle('down', !isUp);
    status.toggle('up', isLive);
    document.body.classList.toggle('outdated', !isUp);
    setText(byId('connection-text'), this.#summary(isPaused));
    setText(byId('outage-text'), isUp ? '' : this.#explanation());
    byId('outage').hidden = isUp;
    setText(byId('retry'), this.#failure instanceof TokenRefused ? 'Enter token…' : 'Try again');
    setText(byId('pause'), isPaused ? 'Resume' : 'Pause');
  }

  #summary(isPaused) {
    if (this.#failure !== null) {
      return this.#failure instanceof TokenRefused ? 'Token required' : 'No connection';
    }
    if (this.#updated === null) {
      return 'Connecting…';
    }
    return isPaused ? `Paused, as of ${timeOfDay(this.#updated)}` : 'Live';
  }

  #explanation() {
    const figures =
      this.#updated === null
        ? 'There are no figures yet.'
        : `The figures are as of ${timeOfDay(this.#updated)}.`;
    return `${this.#failure.message} ${figures}`;
  }
}
