import { byId, setText } from './elements.js';

/** Shows a message to sighted users and to screen readers. */
export function notify(text) {
  setText(byId('notice'), text);
}

/** Shows whether the server responds, or why not. */
export class ConnectionStatus {
  #isUp = true;

  /** Shows that the server responds. */
  up(isPaused) {
    if (!this.#isUp) {
      notify('');
    }
    this.#show(true, isPaused, isPaused ? 'Paused' : 'Live');
  }

  /** Shows that the last request failed. */
  down(isPaused, message) {
    notify(message);
    this.#show(false, isPaused, message);
  }

  #show(isUp, isPaused, text) {
    this.#isUp = isUp;
    byId('connection').classList.toggle('down', !isUp);
    byId('connection').classList.toggle('up', isUp && !isPaused);
    setText(byId('connection-text'), text);
    byId('pause').setAttribute('aria-pressed', String(isPaused));
  }
}
