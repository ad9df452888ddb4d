package io.cachedresult.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the engine's side of the door. The engine's class opens it when it is initialized. */
public final class EngineHolder {

  /** Named, not imported: the engine depends on the API, and not the other way round. */
  private static final String OPENER = "io.cachedresult.engine.lru.LruEngineFactory";

  private static volatile @Nullable EngineAccess engine;

  private EngineHolder() {}

  /** Opens the door. */
  public static void open(EngineAccess access) {
    engine = access;
  }

  static EngineAccess engine() {
    if (engine == null) {
      try {
        Class.forName(OPENER, true, EngineHolder.class.getClassLoader());
      } catch (ClassNotFoundException impossible) {
        throw new LinkageError("The runtime's jar is incomplete.", impossible);
      }
    }
    return Objects.requireNonNull(engine);
  }
}
