package io.cachedresult.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Checks that an operator's command reaches every cache, also one that is being created. */
final class ModeRaces {

  private ModeRaces() {}

  /** A registry, and a cache that is created in it. */
  private abstract static class NewCache {
    final CacheRegistry registry = new CacheRegistry();
    final CacheEnvironment environment = CacheEnvironment.builder()
        .settings(Map.of())
        .ticker(() -> 0)
        .registry(registry)
        .build();
    private @Nullable LruCache<Integer, Integer> cache;

    LruCache<Integer, Integer> cache() {
      return Objects.requireNonNull(cache);
    }

    void create() {
      cache = LruCache.<Integer, Integer>builder()
          .cacheName("new")
          .maximumSize(1)
          .environment(environment)
          .build();
    }
  }

  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "The cache obeys.")
  @Outcome(expect = FORBIDDEN, desc = "The command is lost.")
  @State
  public static class PassThroughWhileCreated extends NewCache {

    @Actor
    @Override
    public void create() {
      super.create();
    }

    @Actor
    public void passThrough() {
      registry.passThrough();
    }

    @Arbiter
    public void look(Z_Result r) {
      r.r1 = cache().settings().isPassThrough();
    }
  }

  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "The cache obeys.")
  @Outcome(expect = FORBIDDEN, desc = "The command is lost.")
  @State
  public static class BypassWhileCreated extends NewCache {

    @Actor
    @Override
    public void create() {
      super.create();
    }

    @Actor
    public void bypass() {
      registry.bypass("new");
    }

    @Arbiter
    public void look(Z_Result r) {
      cache().get(1, key -> 1);
      r.r1 = cache().size() == 0;
    }
  }
}
