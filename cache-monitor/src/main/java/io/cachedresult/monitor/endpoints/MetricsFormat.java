package io.cachedresult.monitor.endpoints;

import java.util.Locale;

/** A format in which Prometheus reads metrics. */
enum MetricsFormat {
  TEXT("text/plain", "0.0.4"),
  OPEN_METRICS("application/openmetrics-text", "1.0.0");

  private final String mediaType;
  private final String version;

  MetricsFormat(String mediaType, String version) {
    this.mediaType = mediaType;
    this.version = version;
  }

  /** Returns the value of the header {@code Content-Type}. */
  String type() {
    return mediaType + "; version=" + version + "; charset=utf-8";
  }

  /**
   * Returns the format to use for a client. It gets OpenMetrics only if it asks for that by name and
   * does not prefer plain text.
   *
   * @param accept the header {@code Accept}, or an empty string
   */
  static MetricsFormat acceptedBy(String accept) {
    double open = OPEN_METRICS.qualityIn(accept);
    return open > 0 && open >= TEXT.qualityIn(accept) ? OPEN_METRICS : TEXT;
  }

  /** Returns the quality value of this format, 0 to 1 (RFC 9110, 12.5.1). */
  private double qualityIn(String accept) {
    double highest = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.split(";", -1);
      if (parts[0].strip().equals(mediaType)) {
        highest = Math.max(highest, qualityOf(parts));
      }
    }
    return highest;
  }

  private static double qualityOf(String[] parts) {
    for (String part : parts) {
      String parameter = part.strip();
      if (parameter.matches("q=(0([.][0-9]{0,3})?|1([.]0{0,3})?)")) {
        return Double.parseDouble(parameter.substring(2));
      }
    }
    return 1;
  }
}
