package io.cachedresult.benchmarks.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * A bar chart of ratios on a logarithmic scale. Contestants that are faster than the base have a
 * bar to the left of 1, slower ones to the right; half the time and twice the time are bars of
 * equal length.
 *
 * <p>Text is drawn by the viewer of the chart, so no fonts are needed here. The background is
 * white, regardless of the page around the chart.
 */
final class Chart {

  private static final int WIDTH = 930;
  private static final int LEFT = 300;
  private static final int RIGHT = 760;
  private static final int VALUES = 825;
  private static final int OTHER_VALUES = 905;
  private static final int TOP = 84;
  private static final int ROW = 28;
  private static final int BAR = 18;
  private static final int BELOW = 20;

  private static final String OURS = "#d9480f";
  private static final String OTHERS = "#9db0c4";
  private static final String TEXT = "#1f2933";
  private static final String FAINT = "#6b7785";
  private static final String LINE = "#e4e8ed";

  private final String title;
  private final String explanation;
  private final String base;
  private final String other;
  private final List<String> ours;

  /**
   * Creates a chart.
   *
   * @param title the title of the chart
   * @param base the contestant to which the ratios are relative
   * @param other a second base, whose ratios are shown as numbers only
   * @param ours the contestants to highlight
   */
  Chart(String title, String base, String other, List<String> ours) {
    this.title = title;
    explanation = "Time relative to " + base
        + ". Bars to the left of 1 are faster; each grid line doubles the time.";
    this.base = base;
    this.other = other;
    this.ours = ours;
  }

  /** Writes the chart as SVG: the ratio of each contestant, from top to bottom. */
  void write(Map<String, Double> ratios, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      draw(
          ratios,
          new SvgWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer)));
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  private void draw(Map<String, Double> ratios, SvgWriter svg) throws XMLStreamException {
    Scale scale = Scale.of(ratios.values());
    int bottom = TOP + ROW * ratios.size();
    svg.start(WIDTH, bottom + BELOW, TEXT, title);
    svg.rectangle(0, 0, WIDTH, bottom + BELOW, "#ffffff");
    svg.text(title, 24, 30, "start", TEXT, true);
    svg.text(explanation, 24, 50, "start", FAINT, false);
    grid(svg, scale, bottom);
    svg.text(shortened(base), VALUES, TOP - 12, "end", FAINT, false);
    svg.text(shortened(other), OTHER_VALUES, TOP - 12, "end", FAINT, false);
    double ofOther = ratios.getOrDefault(other, Double.NaN);
    int y = TOP;
    for (Map.Entry<String, Double> ratio : ratios.entrySet()) {
      bar(svg, scale, ratio.getKey(), ratio.getValue(), y);
      value(svg, ratio.getKey(), ratio.getValue(), VALUES, y);
      value(svg, ratio.getKey(), ratio.getValue() / ofOther, OTHER_VALUES, y);
      y += ROW;
    }
    line(svg, scale.at(1), bottom, FAINT);
    svg.end();
  }

  private static void grid(SvgWriter svg, Scale scale, int bottom) throws XMLStreamException {
    for (int power = scale.least(); power <= scale.largest(); power++) {
      double x = scale.at(Math.pow(2, power));
      line(svg, x, bottom, LINE);
      String label = power < 0 ? "1/" + (1 << -power) : Integer.toString(1 << power);
      svg.text(label, x, TOP - 12, "middle", FAINT, false);
    }
  }

  private static void line(SvgWriter svg, double x, int bottom, String color)
      throws XMLStreamException {
    svg.verticalLine(x, TOP - 6, bottom, color);
  }

  private void bar(SvgWriter svg, Scale scale, String name, double ratio, int y)
      throws XMLStreamException {
    boolean isOurs = ours.contains(name);
    double from = Math.min(scale.at(1), scale.at(ratio));
    double width = Math.abs(scale.at(1) - scale.at(ratio));
    int middle = y + ROW / 2 + 5;
    svg.rectangle(from, y + (ROW - BAR) / 2.0, width, BAR, isOurs ? OURS : OTHERS);
    svg.text(name, LEFT - 15, middle, "end", TEXT, isOurs);
  }

  private void value(SvgWriter svg, String name, double ratio, int x, int y)
      throws XMLStreamException {
    if (!Double.isNaN(ratio)) {
      String value = String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.1f", ratio);
      svg.text(value, x, y + ROW / 2 + 5, "end", TEXT, ours.contains(name));
    }
  }

  /** Shortens a name for a narrow column: drops the part after a comma; if long, keeps capitals. */
  private static String shortened(String name) {
    String first = name.replaceAll(",.*", "");
    return first.length() <= 10 ? first : first.replaceAll("[^A-Z]", "");
  }

  /** A logarithmic scale of powers of two, from left to right. */
  private record Scale(int least, int largest) {

    private static Scale of(Iterable<Double> ratios) {
      int least = -1;
      int largest = 1;
      for (double ratio : ratios) {
        least = Math.min(least, (int) Math.floor(power(ratio)));
        largest = Math.max(largest, (int) Math.ceil(power(ratio)));
      }
      return new Scale(least, largest);
    }

    private double at(double ratio) {
      return LEFT + (RIGHT - LEFT) * (power(ratio) - least) / (largest - least);
    }

    private static double power(double ratio) {
      return Math.log(ratio) / Math.log(2);
    }
  }
}
