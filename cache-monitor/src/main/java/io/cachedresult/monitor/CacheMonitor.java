package io.cachedresult.monitor;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import io.cachedresult.CacheRegistry;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Shows over HTTP what the caches of this process do, and in JMX as {@link CacheMXBean}s.
 *
 * <pre>{@code
 * CacheMonitor monitor = CacheMonitor.start(5000); // http://localhost:5000
 * }</pre>
 *
 * <p>It answers at {@code /} with the dashboard, at {@code /metrics} as Prometheus asks, and below
 * {@code /api/cache}: {@code stats}, {@code config}, {@code entries}, {@code health}, {@code clear}
 * and {@code invalidate}. Values are never shown. It listens on loopback only, unless it is given an
 * address and a token, and answers no request that comes from a page of another origin or by a name
 * that is not its own.
 *
 * <p>Its threads are daemons: a monitor keeps no program from ending. Thread-safe.
 */
public final class CacheMonitor implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final HttpServer server;

  /** In the order in which they are closed. */
  private final List<AutoCloseable> parts;

  private final AtomicBoolean isClosed = new AtomicBoolean();

  private CacheMonitor(HttpServer server, List<AutoCloseable> parts) {
    this.server = server;
    this.parts = List.copyOf(parts);
  }

  /**
   * Starts a monitor of {@link CacheRegistry#shared} on loopback.
   *
   * @param port where it listens; 0 for any that is free
   * @throws IllegalArgumentException if there is no such port
   * @throws UncheckedIOException if it cannot listen there
   */
  public static CacheMonitor start(int port) {
    return builder().port(port).start();
  }

  /** Starts with what {@link #start} does, on port 5000. */
  public static Builder builder() {
    return new Builder();
  }

  /** The port where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Stops answering, and ends the threads; requests that are on their way are cut off. A server
   * that it was attached to goes on without it. Without effect the second time.
   */
  @Override
  public void close() {
    if (!isClosed.getAndSet(true)) {
      close(parts);
    }
  }

  private static void close(List<AutoCloseable> parts) {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception failure) {
        LOG.log(System.Logger.Level.WARNING, "A part of the monitor could not be closed.", failure);
      }
    }
  }

  /** Collects what differs from {@link CacheMonitor#start}; not thread-safe. */
  public static final class Builder {

    private static final String PAGE_AT_ROOT = "/";
    private static final String PAGE_BESIDE = "/dashboard";

    private final List<String> allowedHosts = new ArrayList<>();
    private InetAddress address = InetAddress.getLoopbackAddress();
    private int port = 5000;
    private @Nullable String token;
    private String dashboardPath = PAGE_AT_ROOT;
    private CacheRegistry registry = CacheRegistry.shared();

    private Builder() {}

    /**
     * Where to listen; 0 for any port that is free, 5000 unless this is called.
     *
     * @throws IllegalArgumentException if there is no such port
     */
    public Builder port(int port) {
      this.port = new InetSocketAddress(port).getPort();
      return this;
    }

    /** Another address to listen at than loopback's; it needs a {@link #token}. */
    public Builder address(InetAddress address) {
      this.address = Objects.requireNonNull(address);
      return this;
    }

    /**
     * What a client must know: it sends {@code Authorization: Bearer} and the token with everything
     * but requests for the dashboard's files. It travels as it is: on a network that others can
     * read, put a proxy with TLS in front.
     *
     * @throws IllegalArgumentException unless it has 16 to 1,000 letters, digits or signs of ASCII
     */
    public Builder token(String token) {
      if (!token.matches("[!-~]{16,1000}")) {
        throw new IllegalArgumentException(
            "A token has 16 to 1,000 letters, digits or signs of ASCII, and no blanks.");
      }
      this.token = token;
      return this;
    }

    /**
     * One more name that clients may ask for: {@code caches.example.org:5000}, the port left out if
     * it is that of the scheme. Without it, only the address and the names of loopback are
     * answered, with the port that the server listens at.
     */
    public Builder allowedHost(String host) {
      allowedHosts.add(Objects.requireNonNull(host));
      return this;
    }

    /**
     * Where the dashboard is: {@code /}, or {@code /dashboard} beside something else.
     *
     * @throws IllegalArgumentException if it is another path
     */
    public Builder dashboardPath(String path) {
      if (!path.equals(PAGE_AT_ROOT) && !path.equals(PAGE_BESIDE)) {
        throw new IllegalArgumentException("The dashboard is at / or at /dashboard, not " + path);
      }
      this.dashboardPath = path;
      return this;
    }

    /** The registry whose caches are shown, in place of {@link CacheRegistry#shared}. */
    public Builder registry(CacheRegistry registry) {
      this.registry = Objects.requireNonNull(registry);
      return this;
    }

    /**
     * Starts a server.
     *
     * @throws IllegalStateException if the address is not loopback's and there is no token
     * @throws UncheckedIOException if it cannot listen there
     */
    public CacheMonitor start() {
      checkToken(address);
      OwnServer own = OwnServer.listen(new InetSocketAddress(address, port));
      CacheMonitor monitor = on(own.server(), List.of("/"), own.attention(), own);
      own.start();
      return monitor;
    }

    /**
     * Answers in a server that somebody else has bound, starts and stops: below {@code /api/cache},
     * at {@code /metrics} and at the dashboard's path. Address and port are the server's; how many
     * requests it reads at once, and for how long, is up to its executor.
     *
     * @throws IllegalStateException if the server's address is not loopback's and there is no token
     * @throws IllegalArgumentException if the server has something else at one of the paths, and
     *     says so: servers of JDK 17 let the first answer
     */
    public CacheMonitor attachTo(HttpServer server) {
      checkToken(server.getAddress().getAddress());
      List<String> paths = List.of(CacheEndpoints.PATH, Prometheus.PATH, dashboardPath);
      return on(server, paths, Attention.NONE, () -> {});
    }

    private void checkToken(InetAddress listening) {
      if (token == null && !listening.isLoopbackAddress()) {
        throw new IllegalStateException(
            "A monitor at " + listening.getHostAddress() + " needs a token, or whoever reaches it"
                + " reads keys and clears caches. Give one, or listen on loopback.");
      }
    }

    private CacheMonitor on(
        HttpServer server, List<String> paths, Attention attention, AutoCloseable stop) {
      CacheGroups groups = CacheGroups.of(registry);
      Prometheus prometheus = new Prometheus(groups);
      List<Endpoint> endpoints = new ArrayList<>(new CacheEndpoints(groups).all());
      endpoints.add(prometheus.endpoint());
      Desk desk = new Desk(
          Access.to(server.getAddress(), allowedHosts, token),
          endpoints,
          new Dashboard(dashboardPath.equals("/") ? "/" : dashboardPath + "/"),
          attention);
      List<AutoCloseable> parts = new ArrayList<>(List.of(stop, prometheus, groups));
      try {
        paths.forEach(path -> parts.add(0, context(server, path, desk)));
      } catch (IllegalArgumentException taken) {
        close(parts);
        throw taken;
      }
      parts.add(0, CacheBeans.register(registry, ManagementFactory.getPlatformMBeanServer()));
      parts.add(0, Clock.everySecond(groups::refresh));
      return new CacheMonitor(server, parts);
    }

    private static AutoCloseable context(HttpServer server, String path, Desk desk) {
      try {
        HttpContext context = server.createContext(path, desk);
        return () -> server.removeContext(context);
      } catch (IllegalArgumentException taken) {
        throw new IllegalArgumentException("The server has something else at " + path, taken);
      }
    }
  }
}
