import { byId, setText } from './elements.js';

const STORAGE_KEY = 'cache-token';
const QUESTION =
  'Enter the token that the server was started with. The browser keeps it until you close this tab.';

let question = null;

/** Returns the token that the user entered before, or null. */
export const storedToken = () => sessionStorage.getItem(STORAGE_KEY);

/**
 * Asks the user for the token of the server, once for all requests that need it. Returns null if
 * the user declines.
 *
 * @param isRetry whether the last token was wrong
 */
export function askForToken(isRetry) {
  question ??= ask(isRetry ? 'The token is wrong. Try again.' : QUESTION).finally(() => {
    question = null;
  });
  return question;
}

function ask(text) {
  const dialog = byId('sign-in');
  const field = byId('token');
  setText(byId('sign-in-text'), text);
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
        sessionStorage.removeItem(STORAGE_KEY);
      } else {
        sessionStorage.setItem(STORAGE_KEY, token);
      }
      resolve(token === '' ? null : token);
    };
  });
}
