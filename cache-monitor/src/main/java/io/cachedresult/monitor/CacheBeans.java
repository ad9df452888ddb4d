package io.cachedresult.monitor;

import io.cachedresult.CacheRegistry;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Shows caches in JMX, with a {@link CacheMXBean} for each name. A bean exists from the creation of
 * the first cache of the name until the last one has been garbage-collected and this was detected:
 * when the next cache is created, or within a second if a {@link CacheMonitor} of the same registry
 * is running. Thread-safe. Keeps no cache alive. A {@link CacheMonitor} registers these beans
 * itself.
 */
public final class CacheBeans implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final CacheGroupRegistry groups;
  private final MBeanServer server;
  private final boolean isReadOnly;
  private final Consumer<String> watcher = this::update;

  /** The registered beans by the name of their group; guarded by this. */
  private final Map<String, Registered> beans = new HashMap<>();

  private boolean isClosed;

  private record Registered(CacheGroup group, ObjectName name) {}

  private CacheBeans(CacheGroupRegistry groups, MBeanServer server, boolean isReadOnly) {
    this.groups = groups;
    this.server = server;
    this.isReadOnly = isReadOnly;
  }

  /**
   * Registers a bean for each name in a registry, now and whenever one is added. Does not replace a
   * bean that is already registered under the same name.
   */
  public static CacheBeans register(CacheRegistry registry, MBeanServer server) {
    return register(registry, server, false);
  }

  /** Like {@link #register(CacheRegistry, MBeanServer)}; read-only beans change no caches. */
  static CacheBeans register(CacheRegistry registry, MBeanServer server, boolean isReadOnly) {
    CacheBeans beans = new CacheBeans(CacheGroupRegistry.of(registry), server, isReadOnly);
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
        server.registerMBean(new CacheBean(groups, group, isReadOnly), objectName);
        beans.put(name, new Registered(group, objectName));
      }
    } catch (InstanceAlreadyExistsException another) {
      LOG.log(System.Logger.Level.DEBUG, "Another bean already shows the cache " + name + ".");
    } catch (JMException failure) {
      LOG.log(System.Logger.Level.WARNING, "JMX cannot show the cache " + name + ".", failure);
    }
  }

  /** Registers no more beans, and unregisters the existing ones. */
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
