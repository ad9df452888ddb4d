package io.cachedresult.engine.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds the account with the most bytes without visiting all accounts.
 *
 * <p>Accounts are sorted by size class. There are eight classes for each power of two, so an
 * account moves only when its bytes have changed by about an eighth. An account that has grown
 * moves at once; one that has shrunk moves when it is found at the top. Any thread may call any
 * method; the monitor of an account guards its rank.
 */
final class AccountRanking {

  /**
   * The position of an account.
   *
   * @param sizeClass see {@link #sizeClassOf}
   * @param number distinguishes the accounts of a class; the largest number was assigned last
   */
  record Rank(int sizeClass, long number) implements Comparable<Rank> {

    @Override
    public int compareTo(Rank other) {
      int bySize = Integer.compare(sizeClass, other.sizeClass);
      return bySize != 0 ? bySize : Long.compare(number, other.number);
    }
  }

  private final ConcurrentNavigableMap<Rank, MemoryAccount> accounts;
  private final AtomicLong numbers = new AtomicLong();

  AccountRanking() {
    this(new ConcurrentSkipListMap<>());
  }

  /**
   * Creates a ranking.
   *
   * @param accounts an empty map for the accounts
   */
  AccountRanking(ConcurrentNavigableMap<Rank, MemoryAccount> accounts) {
    this.accounts = accounts;
  }

  /** Returns the class of a number of bytes: a larger number never has a smaller class. */
  static int sizeClassOf(long bytes) {
    if (bytes < 8) {
      return (int) Math.max(bytes, 0);
    }
    int exponent = 63 - Long.numberOfLeadingZeros(bytes);
    int eighth = (int) (bytes >>> (exponent - 3)) & 7;
    return (exponent - 2) * 8 + eighth;
  }

  /** Adds an account. */
  void add(MemoryAccount account) {
    synchronized (account) {
      put(account);
    }
  }

  private void put(MemoryAccount account) {
    Rank rank = new Rank(sizeClassOf(account.bytes()), numbers.incrementAndGet());
    account.rank = rank;
    accounts.put(rank, account);
  }

  /** Removes an account; returns false if it was removed before. */
  boolean remove(MemoryAccount account) {
    synchronized (account) {
      Rank rank = account.rank;
      account.rank = null;
      return rank != null && accounts.remove(rank) != null;
    }
  }

  /** Updates the rank of an account if it is in this ranking and its class has changed. */
  void update(MemoryAccount account) {
    synchronized (account) {
      Rank rank = account.rank;
      if (rank != null && rank.sizeClass() != sizeClassOf(account.bytes())) {
        accounts.remove(rank);
        put(account);
      }
    }
  }

  /** Returns the account with the most bytes, within an eighth; null if all are empty. */
  @Nullable
  MemoryAccount largest() {
    Map.Entry<Rank, MemoryAccount> top = accounts.lastEntry();
    while (top != null) {
      MemoryAccount account = top.getValue();
      if (top.getKey().sizeClass() == sizeClassOf(account.bytes())) {
        return account.bytes() > 0 ? account : null;
      }
      update(account);
      top = accounts.lastEntry();
    }
    return null;
  }
}
