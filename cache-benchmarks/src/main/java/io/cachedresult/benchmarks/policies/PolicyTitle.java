package io.cachedresult.benchmarks.policies;

/** The names of the policies in tables. */
public final class PolicyTitle {

  /** {@link Belady}. */
  public static final String BELADY = "Belady";

  /** {@link ExactLru}. */
  public static final String LRU = "LRU";

  /** {@link Arc}. */
  public static final String ARC = "ARC";

  /** {@link S3Fifo}. */
  public static final String S3_FIFO = "S3-FIFO";

  private PolicyTitle() {}
}
