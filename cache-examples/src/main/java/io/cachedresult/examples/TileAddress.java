package io.cachedresult.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Where a map tile is: at zoom {@code z}, the whole picture is a square of 2^z by 2^z tiles.
 *
 * @param zoom how often the picture was doubled, 0 to 30
 * @param x the column, 0 at the left
 * @param y the row, 0 at the top
 */
record TileAddress(int zoom, int x, int y) {

  private static final int ZOOM = 8;
  private static final int LEFT = 104;
  private static final int TOP = 128;
  private static final int SIDE = 16;

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
