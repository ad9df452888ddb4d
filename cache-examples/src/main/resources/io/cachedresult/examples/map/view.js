/** Pixels on each side of a tile, on a plain screen. */
export const TILE = 256;
export const LARGEST_ZOOM = 29;

const clamp = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));

/**
 * What part of the picture is seen: its centre in parts of the picture, 0 to 1 from the left and
 * from the top, and how often the picture was doubled, with fractions.
 */
export class View {
  x = 0.5;
  y = 0.5;
  zoom = 0;
  width = 1;
  height = 1;

  /** The screen, in pixels as style sheets count them. */
  resize(width, height) {
    this.width = width;
    this.height = height;
    this.go(this);
  }

  /** Goes there, or to the nearest place from which nothing beyond the picture is seen. */
  go({ x = this.x, y = this.y, zoom = this.zoom }) {
    this.zoom = clamp(zoom, this.#smallestZoom(), LARGEST_ZOOM);
    const halfWidth = this.width / 2 / this.side;
    const halfHeight = this.height / 2 / this.side;
    this.x = clamp(x, halfWidth, 1 - halfWidth);
    this.y = clamp(y, halfHeight, 1 - halfHeight);
  }

  /** The side of the whole picture in pixels. */
  get side() {
    return TILE * 2 ** this.zoom;
  }

  get place() {
    return { x: this.x, y: this.y, zoom: this.zoom };
  }

  pan(right, down) {
    this.go({ x: this.x + right / this.side, y: this.y + down / this.side });
  }

  /** Doubles the picture that often; what is at that pixel stays there. */
  zoomAt(left, top, doublings) {
    const fromCentre = [left - this.width / 2, top - this.height / 2];
    const before = this.side;
    const zoom = clamp(this.zoom + doublings, this.#smallestZoom(), LARGEST_ZOOM);
    const after = TILE * 2 ** zoom;
    const [x, y] = fromCentre.map((pixels) => pixels / before - pixels / after);
    this.go({ x: this.x + x, y: this.y + y, zoom });
  }

  /** The tiles that cover the screen at the zoom that suits its pixels, those in the middle first. */
  tiles() {
    const sharper = Math.min(1, Math.log2(globalThis.devicePixelRatio ?? 1));
    const zoom = clamp(Math.round(this.zoom + sharper), 0, LARGEST_ZOOM);
    const count = 2 ** zoom;
    const range = (centre, pixels) => {
      const half = pixels / 2 / this.side;
      const last = Math.min(count - 1, Math.ceil((centre + half) * count) - 1);
      return [Math.max(0, Math.floor((centre - half) * count)), last];
    };
    const [left, right] = range(this.x, this.width);
    const [top, bottom] = range(this.y, this.height);
    const tiles = [];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        tiles.push({ zoom, x, y, key: `${zoom}/${x}/${y}` });
      }
    }
    const far = (tile) => Math.hypot((tile.x + 0.5) / count - this.x, (tile.y + 0.5) / count - this.y);
    return tiles.sort((a, b) => far(a) - far(b));
  }

  /** Where a tile is on the screen. */
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
