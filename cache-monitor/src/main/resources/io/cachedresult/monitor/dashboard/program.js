import { byId, setText } from './elements.js';
import { findProgram } from './root.js';

/**
 * Links to the pages of the program that the monitor is attached to, such as a map, by their title.
 * Shows no link if the program has no page there.
 */
export async function linkToProgram() {
  const address = await findProgram();
  if (address === null) {
    return;
  }
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  if (response.ok && response.headers.get('Content-Type')?.startsWith('text/html')) {
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    setText(byId('program'), page.title.trim() || 'Program');
    byId('program').href = address;
    byId('program').hidden = false;
  }
}
