package io.cachedresult.monitor;

import io.cachedresult.CacheRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Shows caches in JMX, each name as a {@link CacheMXBean}, from the birth of the first cache of the
 * name until the last is garbage and that was noticed, as with {@link CacheMetrics}. Thread-safe.
 * Keeps no cache alive.
 */
public final class CacheBeans implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final CacheGroups groups;
  private final MBeanServer server;
  private final Consumer<String> watcher = this::update;

  /** What was registered, by the name of the group; guarded by this. */
  private final Map<String, Registered> beans = new HashMap<>();

  private boolean isClosed;

  private record Registered(CacheGroup group, ObjectName name) {}

  private CacheBeans(CacheGroups groups, MBeanServer server) {
    this.groups = groups;
    this.server = server;
  }

  /**
   * Shows the caches of a registry from now on. A name that the server has already is left to
   * whoever registered it.
   */
  public static CacheBeans register(CacheRegistry registry, MBeanServer server) {
    CacheBeans beans = new CacheBeans(CacheGroups.of(registry), server);
    beans.groups.watch(beans.watcher);
    return beans;
  }

  private synchronized void update(String name) {
    CacheGroup group = isClosed ? null : groups.find(name);
    Registered known = beans.get(name);
    try {
      if (known != null && known.group != group) {
        beans.remove(name);
        server.unregisterMBean(known.name);
      }
      if (group != null && !beans.containsKey(name)) {
        ObjectName objectName =
            new ObjectName("io.cachedresult:type=Cache,name=" + ObjectName.quote(name));
        server.registerMBean(new CacheBean(groups, group), objectName);
        beans.put(name, new Registered(group, objectName));
      }
    } catch (InstanceAlreadyExistsException another) {
      LOG.log(System.Logger.Level.DEBUG, "Another bean shows the cache " + name + ".");
    } catch (JMException failure) {
      LOG.log(System.Logger.Level.WARNING, "JMX does not show the cache " + name + ".", failure);
    }
  }

  /** Shows no more caches, and removes the beans that were registered. */
  @Override
  public void close() {
    groups.unwatch(watcher);
    groups.close();
    List<String> names;
    synchronized (this) {
      isClosed = true;
      names = List.copyOf(beans.keySet());
    }
    names.forEach(this::update);
  }
}
