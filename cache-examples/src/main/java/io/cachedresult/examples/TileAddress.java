package io.cachedresult.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Where a map tile is: at zoom {@code z}, the whole picture is a square of 2^z by 2^z tiles.
 *
 * @param zoom how often the picture was doubled, 0 to 29
 * @param x the column, 0 at the left, below 2^z
 * @param y the row, 0 at the top, below 2^z
 */
record TileAddress(int zoom, int x, int y) {

  /** Closer, the numbers that the picture is computed with would soon be too coarse. */
  static final int LARGEST_ZOOM = 29;

  private static final int ZOOM = 8;
  private static final int LEFT = 104;
  private static final int TOP = 128;
  private static final int SIDE = 16;

  /**
   * A tile that is there.
   *
   * @throws IllegalArgumentException if it is none of the picture; the message is for people
   */
  TileAddress {
    if (zoom < 0 || zoom > LARGEST_ZOOM) {
      throw new IllegalArgumentException("The zoom must be from 0 to " + LARGEST_ZOOM + ".");
    }
    int side = 1 << zoom;
    if (x < 0 || x >= side || y < 0 || y >= side) {
      throw new IllegalArgumentException(
          "At zoom " + zoom + ", x and y must be from 0 to " + (side - 1) + ".");
    }
  }

  /** A few hundred tiles of the coast of the Mandelbrot set, in an order drawn with the seed. */
  static List<TileAddress> coast(long seed) {
    List<TileAddress> addresses = new ArrayList<>();
    for (int x = LEFT; x < LEFT + SIDE; x++) {
      for (int y = TOP; y < TOP + SIDE; y++) {
        addresses.add(new TileAddress(ZOOM, x, y));
      }
    }
    Collections.shuffle(addresses, new Random(seed));
    return addresses;
  }
}
