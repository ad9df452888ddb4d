const MOST_PLACES = 100;

/** Remembers the places that the user has seen, for the button that goes back. */
export class Trail {
  #places = [];
  #current = null;

  get isEmpty() {
    return this.#places.length === 0;
  }

  /** Remembers the current place if the user has moved to another one. */
  arrive(place) {
    if (this.#current && !isSame(this.#current, place)) {
      this.#places.push(this.#current);
      this.#places.splice(0, this.#places.length - MOST_PLACES);
    }
    this.#current = place;
  }

  /** Removes and returns the previous place; undefined if there is none. */
  goBack() {
    const place = this.#places.pop();
    if (place) {
      this.#current = null;
    }
    return place;
  }
}

const isSame = (one, other) => one.x === other.x && one.y === other.y && one.zoom === other.zoom;
