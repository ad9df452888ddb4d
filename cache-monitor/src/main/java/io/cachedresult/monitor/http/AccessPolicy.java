package io.cachedresult.monitor.http;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  private final Set<String> hosts;
  private final AccessTokens tokens;

  private AccessPolicy(Set<String> hosts, AccessTokens tokens) {
    this.hosts = hosts;
    this.tokens = tokens;
  }

  /**
   * Returns the policy of a server.
   *
   * @param address where the server listens
   * @param otherHosts hosts to accept in addition to the address and the names of loopback, each
   *     with its port unless that is the default port of the scheme
   * @param tokens the tokens to require
   */
  public static AccessPolicy of(
      InetSocketAddress address, Collection<String> otherHosts, AccessTokens tokens) {
    Set<String> hosts = new HashSet<>();
    for (String name : List.of("localhost", "127.0.0.1", "[::1]", literal(address))) {
      hosts.add(name + ':' + address.getPort());
      if (address.getPort() == 80 || address.getPort() == 443) {
        hosts.add(name);
      }
    }
    otherHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    return new AccessPolicy(hosts, tokens);
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

  /** Checks that the client has a token, if one is required, and returns whether it may change. */
  boolean checkToken(Headers headers, InetAddress client) throws Rejection {
    return tokens.mayChange(headers, client);
  }

  /** Checks that the client may change caches, and sent a header that no form of another site can. */
  void checkIntent(Headers headers, boolean mayChange) throws Rejection {
    if (!mayChange) {
      throw tokens.noChange();
    }
    String reason = headers.getFirst("X-Requested-With");
    if (reason == null || reason.isBlank()) {
      throw Rejection.missingIntent();
    }
  }
}
