package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.micrometer.CacheMetrics;
import io.cachedresult.shared.SharedTier;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cache.CacheManager;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.StringUtils;

/**
 * Makes the container create generated classes in place of the users' classes, with the settings of
 * the application.
 */
@AutoConfiguration
@EnableConfigurationProperties(CachedResultProperties.class)
public class CachedResultAutoConfiguration {

  /** Creates the configuration. Called by Spring. */
  public CachedResultAutoConfiguration() {}

  /** Replaces the classes of beans; see {@link CachedBeanDefinitions}. */
  @Bean
  static CachedBeanDefinitions cachedBeanDefinitions() {
    return new CachedBeanDefinitions();
  }

  /** Selects the constructors of generated classes; see {@link CachedConstructors}. */
  @Bean
  static CachedConstructors cachedConstructors() {
    return new CachedConstructors();
  }

  /** Wraps beans with cached interfaces; see {@link CachedInterfaces}. */
  @Bean
  static CachedInterfaces cachedInterfaces(ObjectProvider<CacheEnvironment> environment) {
    return new CachedInterfaces(environment::getObject);
  }

  /**
   * Returns the second tier of the application's caches. Lazy, because an environment that the
   * application defines does not need it.
   */
  @Bean
  @Lazy
  ApplicationTier cachedResultTier(
      CachedResultProperties properties,
      ObjectProvider<SharedTier> beans,
      ApplicationContext application) {
    SharedTier bean = beans.getIfUnique();
    if (bean != null) {
      return ApplicationTier.of(bean);
    }
    String address = properties.getRedisUri();
    if (!StringUtils.hasText(address) && properties.toSettings().isEmpty()) {
      return ApplicationTier.none();
    }
    // An environment with settings of its own does not use the tier of the process.
    return ApplicationTier.create(address, application.getClassLoader());
  }

  /** Returns the environment of the application's caches, unless the application defines one. */
  @Bean
  @ConditionalOnMissingBean
  CacheEnvironment cacheEnvironment(CachedResultProperties properties, ApplicationTier tier) {
    Map<String, String> own = properties.toSettings();
    if (own.isEmpty() && tier.isNone()) {
      return CacheEnvironment.shared();
    }
    CacheEnvironment.Builder environment = CacheEnvironment.builder();
    tier.addTo(environment);
    if (!own.isEmpty()) {
      Map<String, String> settings = ProcessSettings.copy();
      settings.putAll(own);
      environment.settings(settings);
    }
    return environment.build();
  }

  /** Warns of uncached beans; see {@link UncachedBeanWarning}. */
  @Bean
  static UncachedBeanWarning uncachedBeanWarning() {
    return new UncachedBeanWarning();
  }

  /** Returns the meters, which Spring Boot binds to the registry of the application. */
  @Bean
  @ConditionalOnMissingBean
  CacheMetrics cacheMetrics(CacheEnvironment environment) {
    return new CacheMetrics(environment.registry());
  }

  /** Returns a view of the caches for tools, which {@code @Cacheable} does not use. */
  @Bean(defaultCandidate = false)
  CacheManager cachedResultCacheManager(CacheEnvironment environment) {
    return new RegistryCacheManager(environment.registry());
  }
}
