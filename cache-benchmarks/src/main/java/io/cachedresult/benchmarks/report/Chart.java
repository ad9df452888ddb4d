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
import javax.xml.stream.XMLStreamWriter;

/**
 * Ratios as bars: to the left of 1 whoever is faster than what the ratio is to, to the right whoever
 * is slower. Half as much and twice as much are bars of the same length.
 *
 * <p>Text stays text, which whoever shows the drawing sets: no fonts are needed here. The background
 * is white, whatever page it lies on.
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
   * A chart.
   *
   * @param base what the ratios are to
   * @param other a contestant to whom ratios are written beside them
   * @param ours contestants that have a colour of their own
   */
  Chart(String title, String base, String other, List<String> ours) {
    this.title = title;
    explanation = "Time as a multiple of that of " + base
        + ". To the left of 1 is faster; each line doubles.";
    this.base = base;
    this.other = other;
    this.ours = ours;
  }

  /** Writes it as SVG: the ratio of each contestant, in the order from above. */
  void write(Map<String, Double> ratios, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      draw(ratios, xml);
      xml.flush();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  private void draw(Map<String, Double> ratios, XMLStreamWriter xml) throws XMLStreamException {
    Scale scale = Scale.of(ratios.values());
    int bottom = TOP + ROW * ratios.size();
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    String size = WIDTH + " " + (bottom + BELOW);
    attributes(xml, "viewBox", "0 0 " + size, "width", WIDTH, "height", bottom + BELOW);
    attributes(xml, "font-family", "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif");
    attributes(xml, "font-size", 14, "fill", TEXT, "role", "img", "aria-label", title);
    rectangle(xml, 0, 0, WIDTH, bottom + BELOW, "#ffffff");
    text(xml, title, 24, 30, "start", TEXT, true);
    text(xml, explanation, 24, 50, "start", FAINT, false);
    grid(xml, scale, bottom);
    text(xml, shortened(base), VALUES, TOP - 12, "end", FAINT, false);
    text(xml, shortened(other), OTHER_VALUES, TOP - 12, "end", FAINT, false);
    double ofOther = ratios.getOrDefault(other, Double.NaN);
    int y = TOP;
    for (Map.Entry<String, Double> ratio : ratios.entrySet()) {
      bar(xml, scale, ratio.getKey(), ratio.getValue(), y);
      value(xml, ratio.getKey(), ratio.getValue(), VALUES, y);
      value(xml, ratio.getKey(), ratio.getValue() / ofOther, OTHER_VALUES, y);
      y += ROW;
    }
    line(xml, scale.at(1), bottom, FAINT);
    xml.writeEndElement();
  }

  private static void grid(XMLStreamWriter xml, Scale scale, int bottom) throws XMLStreamException {
    for (int power = scale.least(); power <= scale.largest(); power++) {
      double x = scale.at(Math.pow(2, power));
      line(xml, x, bottom, LINE);
      String label = power < 0 ? "1/" + (1 << -power) : Integer.toString(1 << power);
      text(xml, label, x, TOP - 12, "middle", FAINT, false);
    }
  }

  private void bar(XMLStreamWriter xml, Scale scale, String name, double ratio, int y)
      throws XMLStreamException {
    boolean isOurs = ours.contains(name);
    double from = Math.min(scale.at(1), scale.at(ratio));
    double width = Math.abs(scale.at(1) - scale.at(ratio));
    int middle = y + ROW / 2 + 5;
    rectangle(xml, from, y + (ROW - BAR) / 2.0, width, BAR, isOurs ? OURS : OTHERS);
    text(xml, name, LEFT - 15, middle, "end", TEXT, isOurs);
  }

  private void value(XMLStreamWriter xml, String name, double ratio, int x, int y)
      throws XMLStreamException {
    if (!Double.isNaN(ratio)) {
      String value = String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.1f", ratio);
      text(xml, value, x, y + ROW / 2 + 5, "end", TEXT, ours.contains(name));
    }
  }

  /** As the head of a narrow column: without what follows a comma, and by the capitals if long. */
  private static String shortened(String name) {
    String first = name.replaceAll(",.*", "");
    return first.length() <= 10 ? first : first.replaceAll("[^A-Z]", "");
  }

  private static void rectangle(
      XMLStreamWriter xml, double x, double y, double width, double height, String color)
      throws XMLStreamException {
    xml.writeEmptyElement("rect");
    attributes(xml, "x", x, "y", y, "width", width, "height", height, "fill", color);
  }

  private static void line(XMLStreamWriter xml, double x, int bottom, String color)
      throws XMLStreamException {
    xml.writeEmptyElement("line");
    attributes(xml, "x1", x, "x2", x, "y1", TOP - 6, "y2", bottom, "stroke", color);
  }

  private static void text(
      XMLStreamWriter xml,
      String text,
      double x,
      double y,
      String anchor,
      String color,
      boolean isBold)
      throws XMLStreamException {
    xml.writeStartElement("text");
    attributes(xml, "x", x, "y", y, "text-anchor", anchor, "fill", color);
    if (isBold) {
      attributes(xml, "font-weight", "bold");
    }
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /** Names, each followed by its value. */
  private static void attributes(XMLStreamWriter xml, Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      String text = value instanceof Double number
          ? String.format(Locale.ROOT, "%.1f", number)
          : value.toString();
      xml.writeAttribute(pairs[i].toString(), text);
    }
  }

  /** Powers of two, from left to right. */
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
