package io.cachedresult.redis;

import io.cachedresult.shared.SharedTier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates the tier of the process if {@code CACHE_REDIS_URI} is set. */
public final class RedisTierFactory implements SharedTier.Factory {

  private static final String SETTING = "CACHE_REDIS_URI";

  /** Called by {@link java.util.ServiceLoader}. */
  public RedisTierFactory() {}

  @Override
  public @Nullable SharedTier create(Function<String, @Nullable String> setting) {
    String uri = setting.apply(SETTING);
    if (uri == null || uri.isBlank()) {
      return null;
    }
    return RedisTier.connect(SETTING, uri, TierOptions.DEFAULT);
  }
}
