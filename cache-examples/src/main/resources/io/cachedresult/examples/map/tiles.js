/** Loads a tile: its image, and whether it came from the cache of this or another server. */
export async function load(tile, signal) {
  const response = await fetch(`tiles/${tile.key}.png`, { signal });
  if (!response.ok) {
    throw new Error(await response.text());
  }
  const image = await createImageBitmap(await response.blob());
  return { image, isHit: response.headers.get('X-Cache') !== 'miss' };
}

/**
 * The tiles on the screen, and no others: a tile that returns to the screen is loaded again, which
 * shows how fast the server is. Until a view is complete, tiles of other zoom levels fill the gaps.
 */
export class Tiles {
  #images = new Map();
  #requests = new Map();
  #onChange;
  #measure;

  constructor(onChange, measure) {
    this.#onChange = onChange;
    this.#measure = measure;
  }

  /** Loads the tiles that are missing, and drops those that are no longer needed. */
  update(tiles) {
    const needed = new Set(tiles.map((tile) => tile.key));
    for (const [key, controller] of this.#requests) {
      if (!needed.has(key)) {
        controller.abort();
      }
    }
    const missing = tiles.filter((tile) => !this.#images.has(tile.key));
    for (const tile of missing) {
      if (!this.#requests.has(tile.key)) {
        this.#request(tile);
      }
    }
    for (const [key, { tile, image }] of this.#images) {
      const fillsGap = missing.length > 0 && tile.zoom !== tiles[0].zoom;
      if (!needed.has(key) && !fillsGap) {
        image.close();
        this.#images.delete(key);
      }
    }
  }

  /** Returns the images to draw, from the coarsest to the finest, but those of `zoom` last. */
  images(zoom) {
    const rank = ({ tile }) => (tile.zoom === zoom ? Infinity : tile.zoom);
    const compare = (a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0);
    return [...this.#images.values()].sort(compare);
  }

  async #request(tile) {
    const controller = new AbortController();
    this.#requests.set(tile.key, controller);
    const view = this.#measure.requested();
    let source = 'none';
    try {
      const { image, isHit } = await load(tile, controller.signal);
      source = isHit ? 'cache' : 'computed';
      if (controller.signal.aborted) {
        image.close();
      } else {
        this.#images.set(tile.key, { tile, image });
      }
    } catch (failure) {
      source = controller.signal.aborted ? 'none' : 'failed';
    } finally {
      if (this.#requests.get(tile.key) === controller) {
        this.#requests.delete(tile.key);
      }
      this.#measure.finished(view, source);
      this.#onChange();
    }
  }
}
