package io.cachedresult.engine.handle;

/**
 * Runs a cached method for an entry, with arguments that the entry does not have in their original
 * form.
 *
 * @param <E> the type of the entries
 */
@FunctionalInterface
public interface ResultComputation<E> {

  /**
   * Runs the method, and sets its result in the entry.
   *
   * @return whether to store the result
   * @throws Throwable whatever the method throws
   */
  boolean compute(E candidate) throws Throwable;
}
