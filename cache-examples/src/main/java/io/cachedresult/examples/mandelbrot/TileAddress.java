package io.cachedresult.examples.mandelbrot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The address of a tile. At zoom level z, the whole picture is a square of 2^z by 2^z tiles.
 *
 * @param zoom the zoom level, from 0 to 29
 * @param x the column, from 0 at the left to 2^z - 1
 * @param y the row, from 0 at the top to 2^z - 1
 */
public record TileAddress(int zoom, int x, int y) {

  /** At higher zoom levels, double precision would not be enough. */
  public static final int LARGEST_ZOOM = 29;

  private static final int COAST_ZOOM = 8;
  private static final int COAST_LEFT = 104;
  private static final int COAST_TOP = 128;
  private static final int COAST_SIDE = 16;

  private static final int INTERIOR_ZOOM = 12;
  private static final int INTERIOR_LEFT = 2_440;
  private static final int INTERIOR_TOP = 2_028;
  private static final int INTERIOR_SIDE = 40;

  /**
   * Creates an address.
   *
   * @throws IllegalArgumentException if there is no such tile; the message is for users
   */
  public TileAddress {
    if (zoom < 0 || zoom > LARGEST_ZOOM) {
      throw new IllegalArgumentException("The zoom must be from 0 to " + LARGEST_ZOOM + ".");
    }
    int side = 1 << zoom;
    if (x < 0 || x >= side || y < 0 || y >= side) {
      throw new IllegalArgumentException(
          "At zoom " + zoom + ", x and y must be from 0 to " + (side - 1) + ".");
    }
  }

  /** Returns 1,600 tiles inside the Mandelbrot set, which take little time to paint. */
  public static List<TileAddress> interior() {
    return square(INTERIOR_ZOOM, INTERIOR_LEFT, INTERIOR_TOP, INTERIOR_SIDE);
  }

  /** Returns 256 tiles on the boundary of the Mandelbrot set, in random order. */
  public static List<TileAddress> coast(long seed) {
    List<TileAddress> addresses = square(COAST_ZOOM, COAST_LEFT, COAST_TOP, COAST_SIDE);
    Collections.shuffle(addresses, new Random(seed));
    return addresses;
  }

  private static List<TileAddress> square(int zoom, int left, int top, int side) {
    List<TileAddress> addresses = new ArrayList<>();
    for (int x = left; x < left + side; x++) {
      for (int y = top; y < top + side; y++) {
        addresses.add(new TileAddress(zoom, x, y));
      }
    }
    return addresses;
  }
}
