package io.cachedresult.monitor.http;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;

/** Names the sender of a request in logs. */
final class ClientName {

  private static final int LONGEST = 100;

  private ClientName() {}

  /**
   * Returns the address of the connection, and the one that a proxy claims to have forwarded the
   * request for. Any client can claim that.
   */
  static String of(InetAddress client, Headers headers) {
    String claimed = headers.getFirst("X-Forwarded-For");
    if (claimed == null) {
      return client.getHostAddress();
    }
    String start = claimed.substring(0, Math.min(claimed.length(), LONGEST));
    return client.getHostAddress() + ", allegedly for '" + PrintableText.line(start) + "'";
  }
}
