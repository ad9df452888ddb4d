package io.cachedresult.monitor;

import com.sun.net.httpserver.Headers;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. A browser runs pages of strangers on the same machine, so coming from loopback is no
 * proof of anything: the name that was asked for must be one of ours, since a stranger's name can
 * be made to point here (DNS rebinding); the page that asks must be ours; and what changes something
 * needs a header that makes a browser ask for permission first, which nobody gives it.
 */
final class Access {

  private static final String SCHEME = "Bearer ";

  private final Set<String> hosts;
  private final byte @Nullable [] token;

  private Access(Set<String> hosts, @Nullable String token) {
    this.hosts = hosts;
    this.token = token == null ? null : token.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The rules of a server.
   *
   * @param address where it listens
   * @param others hosts that it answers to besides its address and the names of loopback, each with
   *     the port unless that is the scheme's
   */
  static Access to(InetSocketAddress address, Collection<String> others, @Nullable String token) {
    Set<String> hosts = new HashSet<>();
    for (String name : List.of("localhost", "127.0.0.1", "[::1]", literal(address))) {
      hosts.add(name + ':' + address.getPort());
      if (address.getPort() == 80 || address.getPort() == 443) {
        hosts.add(name);
      }
    }
    others.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    return new Access(hosts, token);
  }

  private static String literal(InetSocketAddress address) {
    String literal = address.getAddress().getHostAddress();
    return literal.indexOf(':') < 0 ? literal : '[' + literal + ']';
  }

  /** Whether the request is meant for this server, and its page from there. */
  void checkOrigin(URI target, Headers headers) throws Rejection {
    if (target.getRawAuthority() != null || target.isAbsolute()) {
      throw Rejection.badTarget();
    }
    List<String> named = headers.get("Host");
    if (named == null || named.size() != 1) {
      throw Rejection.badHost();
    }
    if (!isOurs(named.get(0))) {
      throw Rejection.foreignHost();
    }
    List<String> origins = headers.get("Origin");
    if (origins != null && !(origins.size() == 1 && isOurOrigin(origins.get(0)))) {
      throw Rejection.foreignOrigin();
    }
    // A link that somebody follows from elsewhere is welcome: its page sees nothing of the answer.
    if ("cross-site".equals(headers.getFirst("Sec-Fetch-Site"))
        && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"))) {
      throw Rejection.foreignOrigin();
    }
  }

  private boolean isOurs(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  private boolean isOurOrigin(String origin) {
    return origin.matches("https?://.*") && isOurs(origin.substring(origin.indexOf("//") + 2));
  }

  /** Whether the client may see what the caches do. */
  void checkToken(Headers headers) throws Rejection {
    if (token == null) {
      return;
    }
    List<String> given = headers.get("Authorization");
    if (given == null
        || given.size() != 1
        || !given.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Rejection.noToken();
    }
    byte[] claimed = given.get(0).substring(SCHEME.length()).getBytes(StandardCharsets.ISO_8859_1);
    // It takes as long for any token of the same length, or guessing would get warmer.
    if (!MessageDigest.isEqual(claimed, token)) {
      throw Rejection.noToken();
    }
  }

  /** Whether no other page's form or image can have sent a request that changes something. */
  void checkIntent(Headers headers) throws Rejection {
    String reason = headers.getFirst("X-Requested-With");
    if (reason == null || reason.isBlank()) {
      throw Rejection.simpleRequest();
    }
  }
}
