import { byId } from './elements.js';

const KEY = 'cache-token';

let asking = null;

/**
 * Asks for the server's token, once for however many requests need it; null if the user declines.
 * The token stays in the storage of this tab.
 */
export function askForToken() {
  asking ??= open().finally(() => {
    asking = null;
  });
  return asking;
}

/** The token that was given before, if any. */
askForToken.known = () => sessionStorage.getItem(KEY);

askForToken.forget = () => sessionStorage.removeItem(KEY);

function open() {
  const dialog = byId('sign-in');
  const field = byId('token');
  field.value = '';
  byId('sign-in-no').onclick = () => dialog.close('');
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => {
      const token = dialog.returnValue === 'yes' ? field.value.trim() : '';
      field.value = '';
      if (token !== '') {
        sessionStorage.setItem(KEY, token);
      }
      resolve(token === '' ? null : token);
    };
  });
}
