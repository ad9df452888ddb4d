import { askForToken, knownToken } from './token.js';

const LONGEST_WAIT_MILLIS = 10_000;

/** The page is at the root of the server, or at /dashboard of another's. */
const here = new URL('.', import.meta.url);
const root = here.pathname.endsWith('/dashboard/') ? new URL('..', here) : here;

/** An answer that is not what was asked for; the message is for people. */
export class ServerError extends Error {}

/** The user gave no token, and should not be asked over and over again. */
export class TokenRefused extends ServerError {}

export const stats = () => ask('GET', 'stats');

export const config = () => ask('GET', 'config');

export const entries = (cache, limit) => ask('GET', 'entries', { cache, limit });

/** Clears that cache; all of them for the empty name. */
export const clear = (cache) => ask('POST', 'clear', cache === '' ? {} : { cache });

export const invalidate = (cache, entry) => ask('POST', 'invalidate', { cache, entry });

async function ask(method, path, parameters = {}) {
  const url = new URL(`api/cache/${path}`, root);
  Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value));
  let response = await send(method, url, knownToken());
  for (let again = false; response.status === 401; again = true) {
    const token = await askForToken(again);
    if (token === null) {
      throw new TokenRefused('The server asks for its token.');
    }
    response = await send(method, url, token);
  }
  return read(response);
}

async function send(method, url, token) {
  const headers = { Accept: 'application/json', 'X-Requested-With': 'dashboard' };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  try {
    return await fetch(url, {
      method,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_WAIT_MILLIS),
    });
  } catch (noAnswer) {
    throw new ServerError('The server does not answer.', { cause: noAnswer });
  }
}

async function read(response) {
  let body = null;
  try {
    body = await response.json();
  } catch (notJson) {
    throw new ServerError(`The server answered ${response.status} without JSON.`, { cause: notJson });
  }
  if (!response.ok) {
    const said = [body.error, body.hint].filter(Boolean).join(' ');
    throw new ServerError(said || `The server answered ${response.status}.`);
  }
  return body;
}
