package io.cachedresult.benchmarks.report;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a drawing in SVG. */
final class SvgWriter {

  private final XMLStreamWriter xml;

  SvgWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Starts the drawing. */
  void start(int width, int height, String textColor, String title) throws XMLStreamException {
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    String size = width + " " + height;
    attributes("viewBox", "0 0 " + size, "width", width, "height", height);
    attributes("font-family", "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif");
    attributes("font-size", 14, "fill", textColor, "role", "img", "aria-label", title);
  }

  /** Ends the drawing. */
  void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.flush();
  }

  /** Draws a filled rectangle. */
  void rectangle(double x, double y, double width, double height, String color)
      throws XMLStreamException {
    xml.writeEmptyElement("rect");
    attributes("x", x, "y", y, "width", width, "height", height, "fill", color);
  }

  /** Draws a vertical line. */
  void verticalLine(double x, int top, int bottom, String color) throws XMLStreamException {
    xml.writeEmptyElement("line");
    attributes("x1", x, "x2", x, "y1", top, "y2", bottom, "stroke", color);
  }

  /** Draws a text that starts at, ends at or is centered on a point, depending on the anchor. */
  void text(String text, double x, double y, String anchor, String color, boolean isBold)
      throws XMLStreamException {
    xml.writeStartElement("text");
    attributes("x", x, "y", y, "text-anchor", anchor, "fill", color);
    if (isBold) {
      attributes("font-weight", "bold");
    }
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /** Writes attributes: names, each followed by its value. */
  private void attributes(Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      String text = value instanceof Double number
          ? String.format(Locale.ROOT, "%.1f", number)
          : value.toString();
      xml.writeAttribute(pairs[i].toString(), text);
    }
  }
}
