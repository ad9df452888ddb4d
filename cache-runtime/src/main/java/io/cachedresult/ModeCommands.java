package io.cachedresult;

import io.cachedresult.access.CacheMode;
import io.cachedresult.access.ModeCommand;
import java.util.HashMap;
import java.util.Map;

/**
 * The modes that operators have switched the caches of a registry to. Of all commands that concern a
 * cache, the latest counts, also for a cache that is created later. Thread-safe.
 */
final class ModeCommands {

  /** All guarded by this object. */
  private long issued;

  private ModeCommand forAll = ModeCommand.NONE;

  private final Map<String, ModeCommand> byName = new HashMap<>();

  /** Issues a command for all caches. */
  synchronized ModeCommand forAll(CacheMode mode) {
    byName.clear();
    forAll = new ModeCommand(++issued, mode);
    return forAll;
  }

  /** Issues a command for the caches with a name. */
  synchronized ModeCommand forCaches(String name, CacheMode mode) {
    ModeCommand command = new ModeCommand(++issued, mode);
    byName.put(name, command);
    return command;
  }

  /** Returns the latest command that concerns the caches with a name. */
  synchronized ModeCommand latestFor(String name) {
    return byName.getOrDefault(name, ModeCommand.NONE).orLater(forAll);
  }
}
