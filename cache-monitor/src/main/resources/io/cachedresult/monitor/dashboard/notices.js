import { byId } from './elements.js';

/** Long enough to read a message; also the WCAG's advice is to leave time, and failures stay. */
const SHOWN_MILLIS = 15_000;

let timer = null;

/** Shows that something is done, for a while, to sighted users and to screen readers. */
export function notify(text) {
  show(text);
  timer = setTimeout(dismiss, SHOWN_MILLIS);
}

/** Shows that something has failed, until the user dismisses it or does something else. */
export function warn(text) {
  show(text);
  byId('notice').classList.add('failed');
}

export function dismiss() {
  clearTimeout(timer);
  byId('notice').classList.remove('failed');
  byId('notice-text').replaceChildren();
  byId('dismiss').hidden = true;
}

function show(text) {
  dismiss();
  // A new element, because screen readers do not repeat a text that does not change.
  byId('notice-text').replaceChildren(
    Object.assign(document.createElement('span'), { textContent: text }),
  );
  byId('dismiss').hidden = false;
}
