package io.cachedresult.containers.beans;

import io.cachedresult.spring.CachedResultAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Creates small applications with the starter. */
final class Contexts {

  private Contexts() {}

  /** Returns an application without cached beans, where each cache has at most seven entries. */
  static ApplicationContextRunner application() {
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(CachedResultAutoConfiguration.class))
        .withPropertyValues("cachedresult.maximum-size=7")
        .withBean(Numbers.class);
  }
}
