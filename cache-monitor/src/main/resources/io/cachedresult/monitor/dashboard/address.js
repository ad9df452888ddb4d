/**
 * The state of the page in the fragment of its address, so that it can be bookmarked and survives
 * going back: `#cache=NAME&span=15`.
 */
const parameters = () => new URLSearchParams(location.hash.slice(1));

/** Returns a value in the address, or the empty text. */
export const read = (name) => parameters().get(name) ?? '';

/** Changes the address without a new step in the history. The empty text removes a value. */
export function write(name, value) {
  const changed = parameters();
  if (value === '') {
    changed.delete(name);
  } else {
    changed.set(name, value);
  }
  const fragment = changed.toString();
  if (fragment !== location.hash.slice(1)) {
    history.replaceState(
      history.state,
      '',
      fragment === '' ? location.pathname + location.search : `#${fragment}`,
    );
  }
}

/** Returns the address of the page of a cache, or of all caches for the empty name. */
export function addressOf(cache, others = {}) {
  const values = Object.entries({ cache, ...others }).filter(([, value]) => value !== '');
  return `#${new URLSearchParams(values)}`;
}
