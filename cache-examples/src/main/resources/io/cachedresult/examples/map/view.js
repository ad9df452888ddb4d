/** The width and height of a tile in CSS pixels. */
export const TILE = 256;
export const LARGEST_ZOOM = 29;

const clamp = (value, smallest, largest) =>
  Math.min(Math.max(value, smallest), Math.max(smallest, largest));

/**
 * The visible part of the picture: its center, from 0 to 1 from the left and from the top of the
 * picture, and the zoom level, which may be a fraction. Each zoom level doubles the picture.
 */
export class View {
  x = 0.5;
  y = 0.5;
  zoom = 0;
  width = 1;
  height = 1;

  /** Sets the size of the screen in CSS pixels. */
  resize(width, height) {
    this.width = width;
    this.height = height;
    this.go(this);
  }

  /** Goes to a place, or to the nearest place that shows nothing outside the picture. */
  go({ x = this.x, y = this.y, zoom = this.zoom }) {
    this.zoom = clamp(zoom, this.#smallestZoom(), LARGEST_ZOOM);
    const halfWidth = this.width / 2 / this.side;
    const halfHeight = this.height / 2 / this.side;
    this.x = clamp(x, halfWidth, 1 - halfWidth);
    this.y = clamp(y, halfHeight, 1 - halfHeight);
  }

  /** The width and height of the whole picture in pixels. */
  get side() {
    return TILE * 2 ** this.zoom;
  }

  get place() {
    return { x: this.x, y: this.y, zoom: this.zoom };
  }

  pan(right, down) {
    this.go({ x: this.x + right / this.side, y: this.y + down / this.side });
  }

  /** Zooms in by `levels`, and keeps the point under the given pixel in its place. */
  zoomAt(left, top, levels) {
    const fromCenter = [left - this.width / 2, top - this.height / 2];
    const sideBefore = this.side;
    const zoom = clamp(this.zoom + levels, this.#smallestZoom(), LARGEST_ZOOM);
    const sideAfter = TILE * 2 ** zoom;
    const [x, y] = fromCenter.map((pixels) => pixels / sideBefore - pixels / sideAfter);
    this.go({ x: this.x + x, y: this.y + y, zoom });
  }

  /** Returns the tiles that cover the screen in its resolution, those in the center first. */
  tiles() {
    const extraZoom = Math.min(1, Math.log2(globalThis.devicePixelRatio ?? 1));
    const zoom = clamp(Math.round(this.zoom + extraZoom), 0, LARGEST_ZOOM);
    const count = 2 ** zoom;
    const range = (center, pixels) => {
      const half = pixels / 2 / this.side;
      const last = Math.min(count - 1, Math.ceil((center + half) * count) - 1);
      return [Math.max(0, Math.floor((center - half) * count)), last];
    };
    const [left, right] = range(this.x, this.width);
    const [top, bottom] = range(this.y, this.height);
    const tiles = [];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        tiles.push({ zoom, x, y, key: `${zoom}/${x}/${y}` });
      }
    }
    const distance = (tile) =>
      Math.hypot((tile.x + 0.5) / count - this.x, (tile.y + 0.5) / count - this.y);
    return tiles.sort((a, b) => distance(a) - distance(b));
  }

  /** Returns the position of a tile on the screen. */
  box({ zoom, x, y }) {
    const side = this.side / 2 ** zoom;
    return {
      left: x * side - this.x * this.side + this.width / 2,
      top: y * side - this.y * this.side + this.height / 2,
      side,
    };
  }

  #smallestZoom() {
    return Math.log2(Math.max(this.width, this.height, TILE) / TILE);
  }
}
