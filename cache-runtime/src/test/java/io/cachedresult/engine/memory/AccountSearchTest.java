package io.cachedresult.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many accounts a search visits, with few accounts and with many. */
class AccountSearchTest {

  /** The results that each account has when the budget is full. Each weighs one byte. */
  private static final int RESULTS = 64;

  /** Counts the accounts that it returns, and the comparisons with others that it takes. */
  private static final class CountingMap
      extends ConcurrentSkipListMap<AccountRanking.Rank, MemoryAccount> {

    private static final long serialVersionUID = 1;

    private final transient Counts counts;

    CountingMap(Counts counts) {
      super(counts);
      this.counts = counts;
    }

    @Override
    public Map.Entry<AccountRanking.Rank, MemoryAccount> lastEntry() {
      counts.visits++;
      return super.lastEntry();
    }

    @Override
    public Collection<MemoryAccount> values() {
      visitAll();
      return super.values();
    }

    @Override
    public Set<Map.Entry<AccountRanking.Rank, MemoryAccount>> entrySet() {
      visitAll();
      return super.entrySet();
    }

    @Override
    public NavigableSet<AccountRanking.Rank> keySet() {
      visitAll();
      return super.keySet();
    }

    @Override
    public ConcurrentNavigableMap<AccountRanking.Rank, MemoryAccount> descendingMap() {
      visitAll();
      return super.descendingMap();
    }

    private void visitAll() {
      counts.visits += size();
    }
  }

  private static final class Counts implements Comparator<AccountRanking.Rank> {

    int visits;
    int comparisons;
    int evictions;

    @Override
    public int compare(AccountRanking.Rank one, AccountRanking.Rank other) {
      comparisons++;
      return one.compareTo(other);
    }

    void reset() {
      visits = 0;
      comparisons = 0;
      evictions = 0;
    }
  }

  private final Counts counts = new Counts();
  private final MemoryBudget budget = new MemoryBudget(new AccountRanking(new CountingMap(counts)));

  /** Accounts refer weakly to their users. */
  private final List<MemoryUser> users = new ArrayList<>();

  private final List<MemoryAccount> accounts = new ArrayList<>();

  private void open(int number) {
    for (int i = 0; i < number; i++) {
      MemoryAccount account = budget.open(Long.MAX_VALUE, (long) number * RESULTS);
      MemoryUser user = () -> evictOne(account);
      account.assign(user);
      users.add(user);
      accounts.add(account);
    }
  }

  private Runnable evictOne(MemoryAccount account) {
    if (account.bytes() == 0) {
      return null;
    }
    account.remove(1);
    counts.evictions++;
    return Reservation.NO_LISTENER;
  }

  private void store(MemoryAccount account) {
    assertThat(account.reserve(1).isGranted()).isTrue();
    account.add(1);
  }

  private void fillAll() {
    accounts.forEach(account -> {
      for (int i = 0; i < RESULTS; i++) {
        store(account);
      }
    });
    counts.reset();
  }

  /** The largest account evicts an eighth of its results after each search. */
  @ParameterizedTest
  @ValueSource(ints = {10, 10_000})
  void reserve_budgetIsFull_visitsLessThanAnAccountForEachEviction(int number) {
    open(number);
    fillAll();
    Random random = new Random(1);
    int stores = 20 * number;
    for (int i = 0; i < stores; i++) {
      store(accounts.get(random.nextInt(number)));
    }

    assertThat(counts.evictions).isEqualTo(stores);
    assertThat((double) counts.visits / stores).isLessThan(0.5);
    assertThat((double) counts.comparisons / stores).isLessThan(20);
    assertThat(budget.used()).isEqualTo((long) number * RESULTS);
  }

  /** An account that shrinks by itself keeps its rank until a search finds it at the top. */
  @ParameterizedTest
  @ValueSource(ints = {10, 10_000})
  void largest_allOthersHaveShrunk_visitsEachOfThemOnce(int number) {
    open(number);
    fillAll();
    MemoryAccount largest = accounts.get(number / 2);
    for (MemoryAccount account : accounts) {
      account.remove(account == largest ? 1 : RESULTS - 1);
    }

    assertThat(budget.ranking().largest()).isSameAs(largest);
    assertThat(counts.visits).isLessThanOrEqualTo(number + 1);
    counts.reset();
    assertThat(budget.ranking().largest()).isSameAs(largest);
    assertThat(counts.visits).isEqualTo(1);
    assertThat(counts.comparisons).isZero();
  }
}
