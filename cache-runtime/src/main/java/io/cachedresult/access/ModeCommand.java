package io.cachedresult.access;

/**
 * A command of an operator to switch caches to a mode.
 *
 * @param number numbers the commands of a registry from 1 on: of two commands, a cache obeys the
 *     later one, whichever thread delivers it first
 * @param mode the mode to switch to
 */
public record ModeCommand(long number, CacheMode mode) {

  /** Stands for no command: any other is later. */
  public static final ModeCommand NONE = new ModeCommand(0, CacheMode.NORMAL);

  /** Returns the later one of two commands. */
  public ModeCommand orLater(ModeCommand other) {
    return other.number > number ? other : this;
  }
}
