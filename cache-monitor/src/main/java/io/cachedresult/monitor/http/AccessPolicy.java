package io.cachedresult.monitor.http;

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
 * Decides who may send requests.
 *
 * <p>A connection from loopback proves nothing, because a browser on the same machine runs scripts
 * of other sites. The requested host must be one of the server's names, because an attacker can
 * make a foreign name resolve to this machine (DNS rebinding). If a page sends the request, it must
 * be the server's own page. A request that changes something needs a header that a browser sends
 * for a foreign page only after asking the server for permission, which this server never grants.
 */
public final class AccessPolicy {

  private static final String SCHEME = "Bearer ";

  private final Set<String> hosts;
  private final byte @Nullable [] token;

  private AccessPolicy(Set<String> hosts, @Nullable String token) {
    this.hosts = hosts;
    this.token = token == null ? null : token.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Returns the policy of a server.
   *
   * @param address where the server listens
   * @param otherHosts hosts to accept in addition to the address and the names of loopback, each
   *     with its port unless that is the default port of the scheme
   * @param token the token to require, or null
   */
  public static AccessPolicy of(
      InetSocketAddress address, Collection<String> otherHosts, @Nullable String token) {
    Set<String> hosts = new HashSet<>();
    for (String name : List.of("localhost", "127.0.0.1", "[::1]", literal(address))) {
      hosts.add(name + ':' + address.getPort());
      if (address.getPort() == 80 || address.getPort() == 443) {
        hosts.add(name);
      }
    }
    otherHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    return new AccessPolicy(hosts, token);
  }

  private static String literal(InetSocketAddress address) {
    String literal = address.getAddress().getHostAddress();
    return literal.indexOf(':') < 0 ? literal : '[' + literal + ']';
  }

  /** Checks that the request is for this server, and that no page of another origin sent it. */
  void checkOrigin(URI target, Headers headers) throws Rejection {
    if (target.getRawAuthority() != null || target.isAbsolute()) {
      throw Rejection.badTarget();
    }
    List<String> requestedHosts = headers.get("Host");
    if (requestedHosts == null || requestedHosts.size() != 1) {
      throw Rejection.badHost();
    }
    if (!isAllowedHost(requestedHosts.get(0))) {
      throw Rejection.foreignHost();
    }
    List<String> origins = headers.get("Origin");
    if (origins != null && !(origins.size() == 1 && isAllowedOrigin(origins.get(0)))) {
      throw Rejection.foreignOrigin();
    }
    // Following a link from another site is allowed: that site cannot read the response.
    if ("cross-site".equals(headers.getFirst("Sec-Fetch-Site"))
        && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"))) {
      throw Rejection.foreignOrigin();
    }
  }

  private boolean isAllowedHost(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  private boolean isAllowedOrigin(String origin) {
    return origin.matches("https?://.*")
        && isAllowedHost(origin.substring(origin.indexOf("//") + 2));
  }

  /** Checks that the client has the token, if one is required. */
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
    // Takes the same time for all tokens of one length, so that the time reveals nothing.
    if (!MessageDigest.isEqual(claimed, token)) {
      throw Rejection.noToken();
    }
  }

  /** Checks for a header that no form or image of another site can send. */
  void checkIntent(Headers headers) throws Rejection {
    String reason = headers.getFirst("X-Requested-With");
    if (reason == null || reason.isBlank()) {
      throw Rejection.missingIntent();
    }
  }
}
