package io.cachedresult.monitor;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import io.cachedresult.CacheRegistry;
import io.cachedresult.Ticker;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
import io.cachedresult.monitor.dashboard.DashboardFiles;
import io.cachedresult.monitor.endpoints.CacheEndpoints;
import io.cachedresult.monitor.endpoints.PrometheusEndpoint;
import io.cachedresult.monitor.http.AccessPolicy;
import io.cachedresult.monitor.http.AccessTokens;
import io.cachedresult.monitor.http.Endpoint;
import io.cachedresult.monitor.http.RequestDispatcher;
import io.cachedresult.monitor.http.WorkListener;
import io.cachedresult.monitor.server.MonitorServer;
import io.cachedresult.monitor.server.SecondTimer;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.MBeanServer;
import org.jspecify.annotations.Nullable;

/**
 * Monitors the caches of this process over HTTP, and in JMX as {@link CacheMXBean}s.
 *
 * <pre>{@code
 * CacheMonitor monitor = CacheMonitor.start(5000); // http://localhost:5000
 * }</pre>
 *
 * <p>The dashboard is at {@code /}, metrics for Prometheus are at {@code /metrics}, and {@code
 * /api/cache} has the endpoints {@code stats}, {@code config}, {@code entries}, {@code health},
 * {@code clear} and {@code invalidate}. Results are never shown, only keys. By default, a monitor
 * listens on loopback; any other address requires a token. It rejects requests from pages of
 * another origin, and requests for a host name that is not its own.
 *
 * <p>All threads are daemons: a monitor does not prevent the JVM from exiting. Thread-safe.
 */
public final class CacheMonitor implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final HttpServer server;

  /** The parts of the monitor, in the order in which they are closed. */
  private final List<AutoCloseable> parts;

  private final AtomicBoolean isClosed = new AtomicBoolean();

  private CacheMonitor(HttpServer server, List<AutoCloseable> parts) {
    this.server = server;
    this.parts = List.copyOf(parts);
  }

  /**
   * Starts a monitor of {@link CacheRegistry#shared} on loopback.
   *
   * @param port the port to listen on, or 0 for any free port
   * @throws IllegalArgumentException if the port is out of range
   * @throws UncheckedIOException if the monitor cannot listen on the port
   */
  public static CacheMonitor start(int port) {
    return builder().port(port).start();
  }

  /** Returns a builder with the settings of {@link #start}, and port 5000. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the port that the monitor listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Stops the monitor and its threads, and cuts off requests that are in progress. If the monitor
   * is attached to a server, that server keeps running. A second call has no effect.
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
        LOG.log(System.Logger.Level.WARNING, "Closing a part of the monitor failed.", failure);
      }
    }
  }

  /** Builds a monitor. Not thread-safe. */
  public static final class Builder {

    private static final String ROOT_PATH = "/";
    private static final String SEPARATE_PATH = "/dashboard";

    private final List<String> allowedHosts = new ArrayList<>();
    private InetAddress address = InetAddress.getLoopbackAddress();
    private int port = 5000;
    private @Nullable String token;
    private @Nullable String readToken;
    private boolean isReadOnly;
    private String dashboardPath = ROOT_PATH;
    private CacheRegistry registry = CacheRegistry.shared();

    private Builder() {}

    /**
     * Sets the port to listen on, 5000 by default, or 0 for any free port.
     *
     * @throws IllegalArgumentException if the port is out of range
     */
    public Builder port(int port) {
      this.port = new InetSocketAddress(port).getPort();
      return this;
    }

    /** Sets the address to listen on. Any address but loopback requires a {@link #token}. */
    public Builder address(InetAddress address) {
      this.address = Objects.requireNonNull(address);
      return this;
    }

    /**
     * Sets the token that clients must send: the header {@code Authorization: Bearer} followed by
     * the token, for everything but the files of the dashboard. The token is not encrypted: on a
     * network that others can read, put a proxy with TLS in front.
     *
     * @throws IllegalArgumentException unless the token has 16 to 1,000 printable ASCII characters
     *     and no spaces
     */
    public Builder token(String token) {
      this.token = AccessTokens.checked(token);
      return this;
    }

    /**
     * Sets a token with which clients can read everything but change nothing. To change caches, a
     * client needs the {@link #token}; if that is not set, no client can change anything.
     *
     * @throws IllegalArgumentException if the token does not meet the requirements of {@link
     *     #token}
     */
    public Builder readToken(String token) {
      this.readToken = AccessTokens.checked(token);
      return this;
    }

    /** Rejects all HTTP requests and MBean operations that would change a cache. */
    public Builder readOnly() {
      this.isReadOnly = true;
      return this;
    }

    /**
     * Adds a host that clients may request, such as {@code caches.example.org:5000}; omit the port
     * if it is the default port of the scheme. The monitor always accepts its own address and the
     * names of loopback, with the port that the server listens on.
     */
    public Builder allowedHost(String host) {
      allowedHosts.add(Objects.requireNonNull(host));
      return this;
    }

    /**
     * Sets the path of the dashboard: {@code /} by default, or {@code /dashboard} on a server that
     * has other pages.
     *
     * @throws IllegalArgumentException if it is any other path
     */
    public Builder dashboardPath(String path) {
      if (!path.equals(ROOT_PATH) && !path.equals(SEPARATE_PATH)) {
        throw new IllegalArgumentException(
            "The path of the dashboard must be / or /dashboard, not " + path);
      }
      this.dashboardPath = path;
      return this;
    }

    /** Sets the registry whose caches to monitor, {@link CacheRegistry#shared} by default. */
    public Builder registry(CacheRegistry registry) {
      this.registry = Objects.requireNonNull(registry);
      return this;
    }

    /**
     * Starts a monitor with a server of its own.
     *
     * @throws IllegalStateException if the address is not loopback and no token is set
     * @throws UncheckedIOException if the monitor cannot listen on the address and port
     */
    public CacheMonitor start() {
      checkToken(address);
      MonitorServer own = MonitorServer.listen(new InetSocketAddress(address, port));
      CacheMonitor monitor = on(own.server(), List.of("/"), own.workListener(), own);
      own.start();
      return monitor;
    }

    /**
     * Adds a monitor to a bound server, which the caller starts and stops: under {@code
     * /api/cache}, at {@code /metrics} and at the path of the dashboard. The server determines the
     * address and the port, and its executor limits the number and the duration of requests: if it
     * has none yet, it gets {@link ServerThreads}; with any other, slow clients may block it.
     *
     * @throws IllegalStateException if the server's address is not loopback and no token is set
     * @throws IllegalArgumentException if the server already has a handler at one of the paths;
     *     some releases of the JDK, such as 17, do not detect this, and the first handler stays in
     *     use
     */
    public CacheMonitor attachTo(HttpServer server) {
      checkToken(server.getAddress().getAddress());
      List<String> paths = List.of(CacheEndpoints.PATH, PrometheusEndpoint.PATH, dashboardPath);
      return on(server, paths, ServerThreads.protect(server), () -> {});
    }

    private void checkToken(InetAddress listening) {
      if (token == null && readToken == null && !listening.isLoopbackAddress()) {
        throw new IllegalStateException(
            "A monitor at " + listening.getHostAddress() + " needs a token, because anyone who can"
                + " reach it could read keys and clear caches. Set a token, or listen on loopback.");
      }
    }

    private CacheMonitor on(
        HttpServer server, List<String> paths, WorkListener listener, AutoCloseable stop) {
      CacheGroupRegistry groups = CacheGroupRegistry.of(registry);
      PrometheusEndpoint prometheus = new PrometheusEndpoint(registry);
      List<Endpoint> endpoints = new ArrayList<>(new CacheEndpoints(groups).all());
      endpoints.add(prometheus.endpoint());
      RequestDispatcher desk = new RequestDispatcher(
          AccessPolicy.of(
              server.getAddress(),
              allowedHosts,
              new AccessTokens(token, readToken, isReadOnly, Ticker.system())),
          endpoints,
          new DashboardFiles(dashboardPath.equals("/") ? "/" : dashboardPath + "/"),
          listener);
      List<AutoCloseable> parts = new ArrayList<>(List.of(stop, prometheus, groups));
      try {
        paths.forEach(path -> parts.add(0, context(server, path, desk)));
      } catch (IllegalArgumentException taken) {
        close(parts);
        throw taken;
      }
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      parts.add(0, CacheBeans.register(registry, beans, isReadOnly));
      parts.add(0, SecondTimer.start(groups::refresh));
      return new CacheMonitor(server, parts);
    }

    private static AutoCloseable context(HttpServer server, String path, RequestDispatcher desk) {
      try {
        HttpContext context = server.createContext(path, desk);
        return () -> server.removeContext(context);
      } catch (IllegalArgumentException taken) {
        throw new IllegalArgumentException("The server already has a handler at " + path, taken);
      }
    }
  }
}
