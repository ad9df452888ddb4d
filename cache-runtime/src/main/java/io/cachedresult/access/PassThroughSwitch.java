package io.cachedresult.access;

/** Switches the pass-through mode of one cache. */
public interface PassThroughSwitch {

  /** Switches the mode on or off; see {@link io.cachedresult.CacheRegistry#passThrough()}. */
  void turn(boolean isOn);
}
