package io.cachedresult.monitor.http;

import io.cachedresult.Ticker;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often clients of an address may send a wrong token: ten times a minute. Addresses of
 * version 6 count as one if they belong to the same network of 64 bits, because a client can choose
 * the rest. Thread-safe.
 */
final class FailedAttempts {

  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int NETWORK_BYTES = 8;

  /** The number of addresses to remember. */
  private static final int MOST_ADDRESSES = 1_000;

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final Ticker ticker;

  /** By address, the one that failed first at first; guarded by this. */
  private final Map<String, Attempts> attempts = new LinkedHashMap<>();

  /** Attempts since a time. */
  private record Attempts(long since, int count) {}

  FailedAttempts(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Rejects a request from an address that has sent too many wrong tokens. */
  synchronized void check(InetAddress client) throws Rejection {
    Attempts known = attempts.get(network(client));
    if (known != null && known.count >= MOST) {
      long left = WINDOW.toNanos() - (ticker.read() - known.since);
      if (left > 0) {
        throw Rejection.tooManyTokens(Duration.ofNanos(left).toSeconds() + 1);
      }
    }
  }

  synchronized void add(InetAddress client) {
    String network = network(client);
    long now = ticker.read();
    Attempts known = attempts.get(network);
    Attempts latest;
    if (known != null && now - known.since < WINDOW.toNanos()) {
      latest = new Attempts(known.since, known.count + 1);
    } else {
      attempts.remove(network);
      latest = new Attempts(now, 1);
    }
    attempts.put(network, latest);
    if (attempts.size() > MOST_ADDRESSES) {
      attempts.remove(attempts.keySet().iterator().next());
    }
    if (latest.count == MOST) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Requests from " + client.getHostAddress() + " have sent " + MOST
              + " wrong tokens within a minute, and are now rejected for the rest of it.");
    }
  }

  private static String network(InetAddress client) {
    byte[] address = client.getAddress();
    return client instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES))
        : client.getHostAddress();
  }
}
