package io.cachedresult.spring;

import io.cachedresult.CacheConfigurationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains, without a stack trace, that a setting cannot be read. */
final class CacheConfigurationFailureAnalyzer
    extends AbstractFailureAnalyzer<CacheConfigurationException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, CacheConfigurationException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the setting in the application's properties, the environment variables or the"
            + " system properties.",
        cause);
  }
}
