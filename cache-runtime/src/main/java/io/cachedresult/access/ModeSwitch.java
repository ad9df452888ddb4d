package io.cachedresult.access;

/** Switches the mode of one cache. */
public interface ModeSwitch {

  /** Obeys an operator, unless the cache has obeyed a later command. */
  void obey(ModeCommand command);
}
