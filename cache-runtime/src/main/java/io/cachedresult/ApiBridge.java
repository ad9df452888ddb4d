package io.cachedresult;

import io.cachedresult.access.ApiAccess;
import io.cachedresult.access.CacheMode;
import io.cachedresult.access.CircleMember;
import io.cachedresult.access.ModeSwitch;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.memory.MemoryBudget;
import io.cachedresult.shared.SharedTier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Gives the engine access to package-private members of this package; see {@link ApiAccess}. */
final class ApiBridge implements ApiAccess {

  @Override
  public Optional<Map<String, String>> settings(CacheEnvironment environment) {
    return environment.settings();
  }

  @Override
  public ConcurrentMap<String, String> settingUsers(CacheEnvironment environment) {
    return environment.settingUsers();
  }

  @Override
  public MemoryBudget memory(CacheEnvironment environment) {
    return environment.memory();
  }

  @Override
  public Map<Class<?>, ToLongFunction<Object>> weighers(CacheEnvironment environment) {
    return environment.weighers();
  }

  @Override
  public @Nullable SharedTier sharedTier(CacheEnvironment environment) {
    return environment.sharedTier();
  }

  @Override
  public void register(
      CacheEnvironment environment,
      ResultCache cache,
      ModeSwitch modeSwitch,
      Supplier<CacheStats> last) {
    environment.registry().add(cache, modeSwitch, last);
  }

  @Override
  public CacheSettings settings(
      String name,
      AttributeValues values,
      long sharedMemory,
      CacheMode mode,
      Map<String, SettingOrigin> origins) {
    return CacheSettings.of(name, values, sharedMemory, mode, origins);
  }

  @Override
  public CacheSettings withMode(CacheSettings settings, CacheMode mode) {
    return settings.withMode(mode);
  }

  @Override
  public CacheConfigurationException configurationException(String message) {
    return new CacheConfigurationException(message);
  }

  @Override
  public ComputationTimeoutException timeout(String cacheName, Duration limit) {
    return new ComputationTimeoutException(cacheName, limit);
  }

  @Override
  public CircularComputationException circle(List<CircleMember> circle) {
    return new CircularComputationException(circle);
  }

  @Override
  public void addToCircle(CircularComputationException exception, CircleMember member) {
    exception.add(member);
  }
}
