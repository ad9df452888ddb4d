package io.cachedresult.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the engine's {@link EngineAccess}, which sets itself when its class is initialized. */
public final class EngineHolder {

  /** The class that sets the engine. Named, not imported: the API must not depend on the engine. */
  private static final String PROVIDER = "io.cachedresult.engine.lru.LruEngineFactory";

  private static volatile @Nullable EngineAccess engine;

  private EngineHolder() {}

  /** Sets the engine. */
  public static void set(EngineAccess access) {
    engine = access;
  }

  static EngineAccess engine() {
    if (engine == null) {
      try {
        Class.forName(PROVIDER, true, EngineHolder.class.getClassLoader());
      } catch (ClassNotFoundException impossible) {
        throw new LinkageError("The jar of cache-runtime lacks " + PROVIDER + ".", impossible);
      }
    }
    return Objects.requireNonNull(engine);
  }
}
