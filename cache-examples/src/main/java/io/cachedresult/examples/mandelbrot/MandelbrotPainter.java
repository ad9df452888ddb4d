package io.cachedresult.examples.mandelbrot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Paints the Mandelbrot set: the points c for which the iteration z = z^2 + c, starting at 0, stays
 * bounded. Thread-safe.
 *
 * @param size the width and height of a tile in pixels
 * @param samples the number of sample points on each side of a pixel, whose colors are mixed
 * @param steps the number of steps after which a point counts as bounded
 * @param stepsPerZoom the number of additional steps for each zoom level, because the boundary has
 *     finer details there
 */
public record MandelbrotPainter(int size, int samples, int steps, int stepsPerZoom) {

  /** Paints a tile in a few milliseconds. */
  public static final MandelbrotPainter QUICK = new MandelbrotPainter(128, 1, 100, 0);

  /** Paints a tile in tens to hundreds of milliseconds, with smooth colors. */
  public static final MandelbrotPainter FINE = new MandelbrotPainter(256, 2, 200, 40);

  /** The radius at which a point escapes: 2 would be enough, but a larger one smooths colors. */
  private static final double FAR = 64;

  private static final double LOG_2 = Math.log(2);

  /** Paints a tile as a PNG file. Equal addresses give equal bytes. */
  public byte[] png(TileAddress address) {
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
    ColorPalette.Mix mix = new ColorPalette.Mix();
    for (int down = 0; down < samples; down++) {
      for (int right = 0; right < samples; right++) {
        double real = left + pixel * (right + 0.5) / samples;
        double imaginary = top + pixel * (down + 0.5) / samples;
        mix.add(ColorPalette.color(escape(real, imaginary, most)));
      }
    }
    return mix.color();
  }

  /** Returns the number of steps to escape, with a fraction so that colors blend, or infinity. */
  private static double escape(double real, double imaginary, int most) {
    if (isInteriorPoint(real, imaginary)) {
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
        // Each step squares the distance, so the logarithm of its logarithm gives the fraction.
        return step + 1 - Math.log(Math.log(square) / 2 / Math.log(FAR)) / LOG_2;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Returns whether the point is in the main cardioid or in the disk next to it. Most bounded
   * points are, and they would take the most steps.
   */
  private static boolean isInteriorPoint(double real, double imaginary) {
    double square = imaginary * imaginary;
    double right = real - 0.25;
    double distance = right * right + square;
    boolean isInCardioid = distance * (distance + right) <= square / 4;
    return isInCardioid || (real + 1) * (real + 1) + square <= 0.0625;
  }

  private static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // With a plain stream, ImageIO would use a temporary file.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }
}
