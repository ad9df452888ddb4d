import { findRoot } from './root.js';
import { askForToken, storedToken } from './token.js';

const TIMEOUT_MILLIS = 10_000;

/** Thrown if the server does not return the requested JSON. The message is for users. */
export class ServerError extends Error {}

/** Thrown if the user declines to enter a token. Do not ask again at once. */
export class TokenRefused extends ServerError {}

/** @param since the version of an earlier answer, or null */
export const stats = (since) => request('GET', 'stats', since === null ? {} : { since });

export const config = () => request('GET', 'config');

export const entries = (parameters) => request('GET', 'entries', parameters);

/** Clears a cache, or all caches for the empty name. */
export const clear = (cache) => request('POST', 'clear', cache === '' ? {} : { cache });

export const invalidate = (cache, entry) => request('POST', 'invalidate', { cache, entry });

async function request(method, path, parameters = {}) {
  const url = new URL(`api/cache/${path}`, await findRoot());
  Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value));
  let response = await send(method, url, storedToken());
  for (let isRetry = false; response.status === 401; isRetry = true) {
    const token = await askForToken(isRetry);
    if (token === null) {
      throw new TokenRefused('The server requires a token.');
    }
    response = await send(method, url, token);
  }
  return parse(response);
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
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
  } catch (failure) {
    throw unanswered(failure);
  }
}

async function parse(response) {
  let body = null;
  try {
    body = await response.json();
  } catch (failure) {
    throw failure.name === 'SyntaxError'
      ? new ServerError(`The server returned status ${response.status} without JSON.`, {
          cause: failure,
        })
      : unanswered(failure);
  }
  if (!response.ok) {
    const message = [body.error, body.hint].filter(Boolean).join(' ');
    const address =
      response.status === 403 ? ` This page was requested from ${location.host}.` : '';
    throw new ServerError((message || `The server returned status ${response.status}.`) + address);
  }
  return body;
}

const unanswered = (failure) =>
  new ServerError(
    failure.name === 'TimeoutError'
      ? `The server did not respond within ${TIMEOUT_MILLIS / 1000} seconds.`
      : 'The server is not responding.',
    { cause: failure },
  );
