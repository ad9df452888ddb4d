package io.cachedresult.examples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Paints the Mandelbrot set: the points c for which z = z^2 + c, begun at 0, stays small. Thread-safe.
 *
 * @param size pixels on each side of a tile
 * @param samples points on each side of a pixel, whose colours are mixed
 * @param steps after so many, a point that is still there counts as one that stays
 * @param stepsPerZoom more steps for each zoom: the coast gets finer the closer one looks
 */
record Mandelbrot(int size, int samples, int steps, int stepsPerZoom) {

  /** A tile takes a few milliseconds. */
  static final Mandelbrot QUICK = new Mandelbrot(128, 1, 100, 0);

  /** A tile takes from tens to hundreds of milliseconds, and looks well. */
  static final Mandelbrot FINE = new Mandelbrot(256, 2, 200, 40);

  /** Beyond the circle of radius 2 nothing returns; further out the colours get smoother. */
  private static final double FAR = 64;

  private static final double LOG_2 = Math.log(2);

  /** Paints one tile; equal addresses give equal bytes. */
  byte[] png(TileAddress address) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    int most = steps + address.zoom() * stepsPerZoom;
    double pixel = 4.0 / (1L << address.zoom()) / size;
    double left = -2.5 + pixel * address.x() * size;
    double top = -2 + pixel * address.y() * size;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        image.setRGB(column, row, color(left + column * pixel, top + row * pixel, pixel, most));
      }
    }
    return encode(image);
  }

  private int color(double left, double top, double pixel, int most) {
    Palette.Mix mix = new Palette.Mix();
    for (int down = 0; down < samples; down++) {
      for (int right = 0; right < samples; right++) {
        double real = left + pixel * (right + 0.5) / samples;
        double imaginary = top + pixel * (down + 0.5) / samples;
        mix.add(Palette.color(escape(real, imaginary, most)));
      }
    }
    return mix.color();
  }

  /** How many steps it takes to get far away, with fractions so that colours blend; or infinity. */
  private static double escape(double real, double imaginary, int most) {
    if (isInTheMiddle(real, imaginary)) {
      return Double.POSITIVE_INFINITY;
    }
    double x = 0;
    double y = 0;
    for (int step = 0; step < most; step++) {
      double next = x * x - y * y + real;
      y = 2 * x * y + imaginary;
      x = next;
      double square = x * x + y * y;
      if (square > FAR * FAR) {
        // Each step squares the distance: its logarithm's logarithm tells the part of a step.
        return step + 1 - Math.log(Math.log(square) / 2 / Math.log(FAR)) / LOG_2;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Whether the point is in the heart, whose points settle, or in the disc beside it, whose points
   * go back and forth between two: most of those that stay are, and would take the most steps.
   */
  private static boolean isInTheMiddle(double real, double imaginary) {
    double square = imaginary * imaginary;
    double right = real - 0.25;
    double distance = right * right + square;
    boolean isInHeart = distance * (distance + right) <= square / 4;
    return isInHeart || (real + 1) * (real + 1) + square <= 0.0625;
  }

  private static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Handed a plain stream, ImageIO would put a temporary file in between.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }
}
