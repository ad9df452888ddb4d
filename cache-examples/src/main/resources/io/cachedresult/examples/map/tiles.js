/** Asks the server for a tile: its image, and whether it came from the cache. */
export async function load(tile, signal) {
  const response = await fetch(`tiles/${tile.key}.png`, { signal });
  if (!response.ok) {
    throw new Error(await response.text());
  }
  const image = await createImageBitmap(await response.blob());
  return { image, isHit: response.headers.get('X-Cache') === 'hit' };
}

/**
 * The tiles on the screen, and no others: what left it is asked for again, so that one sees how
 * fast the server is. Only until a view is complete do tiles of another zoom stand in.
 */
export class Tiles {
  #images = new Map();
  #asked = new Map();
  #changed;
  #measure;

  constructor(changed, measure) {
    this.#changed = changed;
    this.#measure = measure;
  }

  /** Asks for those that are missing, and forgets those that are not wanted any more. */
  want(tiles) {
    const wanted = new Set(tiles.map((tile) => tile.key));
    for (const [key, { abort }] of this.#asked) {
      if (!wanted.has(key)) {
        abort.abort();
      }
    }
    const missing = tiles.filter((tile) => !this.#images.has(tile.key));
    for (const tile of missing) {
      if (!this.#asked.has(tile.key)) {
        this.#ask(tile);
      }
    }
    for (const [key, { tile, image }] of this.#images) {
      const standsIn = missing.length > 0 && tile.zoom !== tiles[0].zoom;
      if (!wanted.has(key) && !standsIn) {
        image.close();
        this.#images.delete(key);
      }
    }
  }

  /** What there is to draw, from the coarsest to the finest, those of that zoom last. */
  images(zoom) {
    const rank = ({ tile }) => (tile.zoom === zoom ? Infinity : tile.zoom);
    return [...this.#images.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  }

  async #ask(tile) {
    const abort = new AbortController();
    const asked = { abort };
    this.#asked.set(tile.key, asked);
    const view = this.#measure.begun();
    let source = 'none';
    try {
      const { image, isHit } = await load(tile, abort.signal);
      source = isHit ? 'cache' : 'computed';
      if (abort.signal.aborted) {
        image.close();
      } else {
        this.#images.set(tile.key, { tile, image });
      }
    } catch (failure) {
      source = abort.signal.aborted ? 'none' : 'failed';
    } finally {
      if (this.#asked.get(tile.key) === asked) {
        this.#asked.delete(tile.key);
      }
      this.#measure.ended(view, source);
      this.#changed();
    }
  }
}
