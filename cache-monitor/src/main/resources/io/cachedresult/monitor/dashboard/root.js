/** The folder of the page, without the versioned folder that its files may be in. */
const here = new URL(
  new URL('.', import.meta.url).pathname.replace(/\/v-[0-9a-f]+\/$/, '/'),
  import.meta.url,
);
const parent = new URL('..', here);

/**
 * Whether the dashboard may be at /dashboard of another server, with its endpoints one level up. A
 * proxy may also have put the root of the monitor's own server at that path.
 */
const mayBeBelow = here.pathname.endsWith('/dashboard/');

let root = mayBeBelow ? null : Promise.resolve(here);

/** Returns the folder that has the endpoints of the monitor, whatever the path of a proxy is. */
export function findRoot() {
  root ??= isMonitor(parent).then((isParent) => (isParent ? parent : here));
  return root;
}

/** Returns the address of the program's own pages, or null if the monitor has its own server. */
export async function findProgram() {
  return (await findRoot()) === parent ? parent : null;
}

/** Returns whether the endpoints are in a folder. Sends no token: it may belong to others. */
async function isMonitor(folder) {
  try {
    const response = await fetch(new URL('api/cache/health', folder), { cache: 'no-store' });
    const body = await response.json();
    return response.ok ? 'status' in body : response.status !== 404 && 'hint' in body;
  } catch (failure) {
    // The server may be gone: ask again with the next request.
    root = null;
    return !(failure instanceof SyntaxError);
  }
}
