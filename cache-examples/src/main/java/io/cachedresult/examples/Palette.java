package io.cachedresult.examples;

/** Colours for points by how soon they escape: a ring of colours, and night for those that stay. */
final class Palette {

  private static final int NIGHT = 0x05070d;

  private static final int[] RING = {
    0x0b1533, 0x1b4f9c, 0x58a9e0, 0xf2f7f2, 0xf6b73c, 0xb4441c, 0x3c1230
  };

  /** So many colours of the ring for each doubling of the steps. */
  private static final double PER_DOUBLING = 1.9;

  /** The binary logarithm of the steps at which the ring begins. */
  private static final double BEGIN = 1.4;

  private Palette() {}

  /** The colour as red, green and blue of a byte each. */
  static int color(double steps) {
    if (Double.isInfinite(steps)) {
      return NIGHT;
    }
    double doublings = Math.log1p(Math.max(0, steps)) / Math.log(2);
    double place = PER_DOUBLING * Math.max(0, doublings - BEGIN);
    int index = (int) place;
    return blend(RING[index % RING.length], RING[(index + 1) % RING.length], place - index);
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

  /** The mean of some colours. */
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
