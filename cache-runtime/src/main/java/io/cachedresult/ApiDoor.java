package io.cachedresult;

import io.cachedresult.access.ApiAccess;
import io.cachedresult.access.CircleMember;
import io.cachedresult.access.PassThroughSwitch;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.memory.MemoryBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Gives the engine access to package-private members of this package; see {@link ApiAccess}. */
final class ApiDoor implements ApiAccess {

  @Override
  public Optional<Map<String, String>> settings(CacheEnvironment environment) {
    return environment.settings();
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
  public void register(
      CacheEnvironment environment,
      ResultCache cache,
      PassThroughSwitch passThrough,
      Supplier<CacheStats> last) {
    environment.registry().add(cache, passThrough, last);
  }

  @Override
  public CacheSettings settings(
      String name,
      AttributeValues values,
      long sharedMemory,
      boolean isPassThrough,
      Map<String, SettingOrigin> origins) {
    return CacheSettings.of(name, values, sharedMemory, isPassThrough, origins);
  }

  @Override
  public CacheSettings withPassThrough(CacheSettings settings, boolean isOn) {
    return settings.withPassThrough(isOn);
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
