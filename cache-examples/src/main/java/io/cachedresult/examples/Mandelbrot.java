package io.cachedresult.examples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints the Mandelbrot set: the points c for which z = z^2 + c, begun at 0, stays small. */
final class Mandelbrot {

  /** Pixels on each side of a tile. */
  private static final int SIZE = 128;

  private static final int MOST_STEPS = 100;

  private Mandelbrot() {}

  /** Paints one tile; equal addresses give equal bytes. */
  static byte[] png(TileAddress address) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    double side = 4.0 / (1L << address.zoom());
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        double real = -2.5 + side * (address.x() + (double) column / SIZE);
        double imaginary = -2 + side * (address.y() + (double) row / SIZE);
        image.setRGB(column, row, color(steps(real, imaginary)));
      }
    }
    return encode(image);
  }

  /** How many steps it takes to leave the circle of radius 2, from which nothing returns. */
  private static int steps(double real, double imaginary) {
    double x = 0;
    double y = 0;
    int steps = 0;
    while (steps < MOST_STEPS && x * x + y * y <= 4) {
      double next = x * x - y * y + real;
      y = 2 * x * y + imaginary;
      x = next;
      steps++;
    }
    return steps;
  }

  private static int color(int steps) {
    return steps == MOST_STEPS ? 0 : Color.HSBtoRGB(0.6f + steps / 100f, 0.7f, 1);
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
