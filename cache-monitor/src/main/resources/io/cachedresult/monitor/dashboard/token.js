import { byId, setText } from './elements.js';

const KEY = 'cache-token';
const QUESTION = 'This server asks for the token that it was started with. It is kept until this tab is closed.';

let asking = null;

/** The token that was given before, or null. */
export const knownToken = () => sessionStorage.getItem(KEY);

/**
 * Asks for the server's token, once for however many requests need it; null if the user declines.
 *
 * @param again whether the last one was wrong
 */
export function askForToken(again) {
  asking ??= open(again ? 'That was not the token.' : QUESTION).finally(() => {
    asking = null;
  });
  return asking;
}

function open(question) {
  const dialog = byId('sign-in');
  const field = byId('token');
  setText(byId('sign-in-text'), question);
  field.value = '';
  byId('sign-in-no').onclick = () => dialog.close('');
  dialog.returnValue = '';
  dialog.showModal();
  field.focus();
  return new Promise((resolve) => {
    dialog.onclose = () => {
      const token = dialog.returnValue === 'yes' ? field.value.trim() : '';
      field.value = '';
      if (token === '') {
        sessionStorage.removeItem(KEY);
      } else {
        sessionStorage.setItem(KEY, token);
      }
      resolve(token === '' ? null : token);
    };
  });
}
