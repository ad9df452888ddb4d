import { byId } from './elements.js';

/** Asks the user to confirm an action, and returns the answer. Escape and Cancel decline. */
export function confirmed({ title, text, action }) {
  const dialog = byId('confirm');
  byId('confirm-title').textContent = title;
  byId('confirm-text').textContent = text;
  byId('confirm-yes').textContent = action;
  byId('confirm-yes').onclick = () => dialog.close('yes');
  byId('confirm-no').onclick = () => dialog.close('');
  dialog.returnValue = '';
  dialog.showModal();
  // Pressing Enter once too often must not remove anything.
  byId('confirm-no').focus();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === 'yes');
  });
}
