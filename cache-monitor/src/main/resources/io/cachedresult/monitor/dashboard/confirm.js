import { byId } from './elements.js';

/** Asks before something goes; whether the user agreed. Escape and Cancel decline. */
export function confirmed({ title, text, action }) {
  const dialog = byId('confirm');
  byId('confirm-title').textContent = title;
  byId('confirm-text').textContent = text;
  byId('confirm-yes').textContent = action;
  byId('confirm-yes').onclick = () => dialog.close('yes');
  byId('confirm-no').onclick = () => dialog.close('');
  dialog.returnValue = '';
  dialog.showModal();
  // Enter, pressed once too often, must take nothing away.
  byId('confirm-no').focus();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === 'yes');
  });
}
