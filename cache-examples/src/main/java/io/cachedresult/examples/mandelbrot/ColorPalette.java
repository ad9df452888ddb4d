package io.cachedresult.examples.mandelbrot;

/**
 * Maps numbers of steps to colors: a cycle of colors for points that escape, and a dark one for the
 * others.
 */
final class ColorPalette {

  private static final int BOUNDED_COLOR = 0x05070d;

  private static final int[] CYCLE = {
    0x0b1533, 0x1b4f9c, 0x58a9e0, 0xf2f7f2, 0xf6b73c, 0xb4441c, 0x3c1230
  };

  /** The number of colors of the cycle for each doubling of the steps. */
  private static final double COLORS_PER_DOUBLING = 1.9;

  /** The binary logarithm of the number of steps at which the cycle begins. */
  private static final double FIRST_DOUBLING = 1.4;

  private ColorPalette() {}

  /** Returns a color with one byte each for red, green and blue. */
  static int color(double steps) {
    if (Double.isInfinite(steps)) {
      return BOUNDED_COLOR;
    }
    double doublings = Math.log1p(Math.max(0, steps)) / Math.log(2);
    double position = COLORS_PER_DOUBLING * Math.max(0, doublings - FIRST_DOUBLING);
    int index = (int) position;
    return blend(CYCLE[index % CYCLE.length], CYCLE[(index + 1) % CYCLE.length], position - index);
  }

  private static int blend(int from, int to, double share) {
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int start = from >> shift & 0xff;
      int end = to >> shift & 0xff;
      color |= (int) Math.round(start + (end - start) * share) << shift;
    }
    return color;
  }

  /** Averages colors. */
  static final class Mix {

    private int red;
    private int green;
    private int blue;
    private int count;

    void add(int color) {
      red += color >> 16 & 0xff;
      green += color >> 8 & 0xff;
      blue += color & 0xff;
      count++;
    }

    int color() {
      return ((red / count) << 16) | ((green / count) << 8) | (blue / count);
    }
  }
}
