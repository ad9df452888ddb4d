package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.access.Access;
import io.cachedresult.access.CacheMode;
import io.cachedresult.access.ModeCommand;
import io.cachedresult.access.ModeSwitch;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Operators who switch modes while a cache is being created. */
class ModeRaceTest {

  private final CacheEnvironment environment = TestCaches.environment(new FakeTicker(), Map.of());

  private final TypedCache<TestEntry<String, Integer>> cache =
      new TypedCache<>(environment, CacheSpec.named("a"));

  @Test
  void resume_whileANewCacheIsBeingSwitched_isNotLost() {
    ModeSwitch inside = cache.parts().control;
    AtomicBoolean isResumed = new AtomicBoolean();
    environment.registry().passThrough();
    Access.toApi()
        .register(
            environment,
            cache,
            command -> {
              // The constructor has seen the mode of the registry, and acts on it too late.
              if (!isResumed.getAndSet(true)) {
                environment.registry().resume();
              }
              inside.obey(command);
            },
            cache::stats);

    assertThat(cache.settings().isPassThrough()).isFalse();
  }

  @Test
  void obey_anEarlierCommandThatComesLate_isIgnored() {
    ModeSwitch inside = cache.parts().control;
    inside.obey(new ModeCommand(2, CacheMode.PASS_THROUGH));
    inside.obey(new ModeCommand(1, CacheMode.NORMAL));
    assertThat(cache.settings().isPassThrough()).isTrue();

    inside.obey(new ModeCommand(3, CacheMode.NORMAL));
    assertThat(cache.settings().isPassThrough()).isFalse();
  }
}
