package io.cachedresult.engine;

/**
 * A key that does something the first time it is compared, which an operation does between its search
 * and the lock. All have the same hash code.
 */
final class TriggerKey {

  private final String name;
  private Runnable whenCompared;

  TriggerKey(String name) {
    this(name, () -> {});
  }

  TriggerKey(String name, Runnable whenCompared) {
    this.name = name;
    this.whenCompared = whenCompared;
  }

  @Override
  public boolean equals(Object other) {
    Runnable now = whenCompared;
    whenCompared = () -> {};
    now.run();
    return other instanceof TriggerKey key && name.equals(key.name);
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
