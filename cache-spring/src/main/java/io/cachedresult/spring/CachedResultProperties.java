package io.cachedresult.spring;

import io.cachedresult.Eviction;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * The settings of caches in the application's properties. They override the environment variables
 * and system properties of the process.
 */
@ConfigurationProperties(CachedResultProperties.PREFIX)
public class CachedResultProperties {

  static final String PREFIX = "cachedresult";

  /** Maximum number of entries of each cache whose annotation sets no limit. */
  private @Nullable Integer maximumSize;

  /** Maximum size of all caches together, in whole megabytes. */
  private @Nullable DataSize maximumMemory;

  /** Age at which results expire, in whole seconds, in each cache whose annotation sets no age. */
  private @Nullable Duration expireAfterWrite;

  /** Policy that decides what is evicted, in each cache whose annotation sets no policy. */
  private @Nullable Eviction eviction;

  /** Whether every call computes, and nothing is cached. */
  private @Nullable Boolean bypass;

  /** Whether caches start in pass-through mode: results are still cached, but nothing is evicted. */
  private @Nullable Boolean passThrough;

  /** Address of the Redis or Valkey server on which processes share results. Needs cache-redis. */
  private @Nullable String redisUri;

  /** Settings for single caches, by their names. They override the annotations. */
  private final Map<String, Cache> caches = new LinkedHashMap<>();

  /** The settings of one cache. */
  public static class Cache {

    /** Maximum number of entries. */
    private @Nullable Integer maximumSize;

    /** Maximum size of the entries, in whole megabytes. */
    private @Nullable DataSize maximumMemory;

    /** Age at which results expire, in whole seconds. */
    private @Nullable Duration expireAfterWrite;

    /** Policy that decides what is evicted. */
    private @Nullable Eviction eviction;

    /** Whether every call computes, and nothing is cached. */
    private @Nullable Boolean bypass;

    public @Nullable Integer getMaximumSize() {
      return maximumSize;
    }

    public void setMaximumSize(@Nullable Integer maximumSize) {
      this.maximumSize = maximumSize;
    }

    public @Nullable DataSize getMaximumMemory() {
      return maximumMemory;
    }

    public void setMaximumMemory(@Nullable DataSize maximumMemory) {
      this.maximumMemory = maximumMemory;
    }

    public @Nullable Duration getExpireAfterWrite() {
      return expireAfterWrite;
    }

    public void setExpireAfterWrite(@Nullable Duration expireAfterWrite) {
      this.expireAfterWrite = expireAfterWrite;
    }

    public @Nullable Eviction getEviction() {
      return eviction;
    }

    public void setEviction(@Nullable Eviction eviction) {
      this.eviction = eviction;
    }

    public @Nullable Boolean getBypass() {
      return bypass;
    }

    public void setBypass(@Nullable Boolean bypass) {
      this.bypass = bypass;
    }
  }

  public @Nullable Integer getMaximumSize() {
    return maximumSize;
  }

  public void setMaximumSize(@Nullable Integer maximumSize) {
    this.maximumSize = maximumSize;
  }

  public @Nullable DataSize getMaximumMemory() {
    return maximumMemory;
  }

  public void setMaximumMemory(@Nullable DataSize maximumMemory) {
    this.maximumMemory = maximumMemory;
  }

  public @Nullable Duration getExpireAfterWrite() {
    return expireAfterWrite;
  }

  public void setExpireAfterWrite(@Nullable Duration expireAfterWrite) {
    this.expireAfterWrite = expireAfterWrite;
  }

  public @Nullable Eviction getEviction() {
    return eviction;
  }

  public void setEviction(@Nullable Eviction eviction) {
    this.eviction = eviction;
  }

  public @Nullable Boolean getBypass() {
    return bypass;
  }

  public void setBypass(@Nullable Boolean bypass) {
    this.bypass = bypass;
  }

  public @Nullable Boolean getPassThrough() {
    return passThrough;
  }

  public void setPassThrough(@Nullable Boolean passThrough) {
    this.passThrough = passThrough;
  }

  public @Nullable String getRedisUri() {
    return redisUri;
  }

  public void setRedisUri(@Nullable String redisUri) {
    this.redisUri = redisUri;
  }

  public Map<String, Cache> getCaches() {
    return caches;
  }

  /** Returns the settings by the names of system properties, as the runtime reads them. */
  Map<String, String> toSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    Cache all = new Cache();
    all.setMaximumSize(maximumSize);
    all.setMaximumMemory(maximumMemory);
    all.setExpireAfterWrite(expireAfterWrite);
    all.setEviction(eviction);
    all.setBypass(bypass);
    add(settings, PREFIX, "cache.", all);
    put(settings, "disable.result.cache", passThrough);
    caches.forEach(
        (name, cache) -> add(settings, PREFIX + ".caches." + name, "cache." + name + ".", cache));
    return settings;
  }

  private static void add(Map<String, String> settings, String origin, String prefix, Cache cache) {
    put(settings, prefix + "max.size", cache.maximumSize);
    put(settings, prefix + "max.memory.mb", megabytes(origin, cache.maximumMemory));
    put(settings, prefix + "ttl.seconds", seconds(origin, cache.expireAfterWrite));
    put(settings, prefix + "eviction", cache.eviction);
    put(settings, prefix + "bypass", cache.bypass);
  }

  private static void put(Map<String, String> settings, String name, @Nullable Object value) {
    if (value != null) {
      settings.put(name, value.toString());
    }
  }

  private static @Nullable Long megabytes(String origin, @Nullable DataSize size) {
    if (size == null) {
      return null;
    }
    if (size.toBytes() % DataSize.ofMegabytes(1).toBytes() != 0) {
      throw new InvalidConfigurationPropertyValueException(
          origin + ".maximum-memory",
          size,
          "It must be a number of whole megabytes, such as 64MB.");
    }
    return size.toMegabytes();
  }

  private static @Nullable Long seconds(String origin, @Nullable Duration age) {
    if (age == null) {
      return null;
    }
    if (!age.truncatedTo(ChronoUnit.SECONDS).equals(age)) {
      throw new InvalidConfigurationPropertyValueException(
          origin + ".expire-after-write",
          age,
          "It must be a number of whole seconds, such as 10m.");
    }
    return age.toSeconds();
  }
}
