package io.cachedresult.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which account has the most bytes. */
class AccountRankingTest {

  private final MemoryBudget budget = new MemoryBudget();
  private final AccountRanking ranking = budget.ranking();

  private MemoryAccount account(int bytes) {
    MemoryAccount account = budget.open(Long.MAX_VALUE, Long.MAX_VALUE);
    ranking.add(account);
    account.add(bytes);
    return account;
  }

  @Test
  void sizeClassOf_growsWithTheBytes_byAtMostAnEighth() {
    int last = 0;
    for (long bytes = 1; bytes < 1L << 40; bytes += 1 + bytes / 50) {
      int next = AccountRanking.sizeClassOf(bytes);
      assertThat(next).isGreaterThanOrEqualTo(last);
      assertThat(AccountRanking.sizeClassOf(bytes + 1 + bytes / 8)).isGreaterThan(next);
      last = next;
    }
    assertThat(AccountRanking.sizeClassOf(0)).isZero();
    assertThat(AccountRanking.sizeClassOf(Long.MAX_VALUE)).isGreaterThan(last);
  }

  @Test
  void largest_allAreEmpty_isNull() {
    assertThat(ranking.largest()).isNull();
    account(0);
    assertThat(ranking.largest()).isNull();
  }

  @Test
  void largest_accountsThatGrowAndShrink_hasTheMostBytesToAnEighth() {
    List<MemoryAccount> accounts = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      accounts.add(account(random.nextInt(100_000)));
    }
    for (int round = 0; round < 10_000; round++) {
      MemoryAccount changed = accounts.get(random.nextInt(accounts.size()));
      int bytes = (int) changed.bytes();
      if (random.nextBoolean()) {
        changed.add(random.nextInt(100_000));
      } else if (bytes > 0) {
        // Shrinks unnoticed, as an account does when its cache evicts.
        changed.remove(random.nextInt(bytes) + 1);
      }
      long most = accounts.stream().mapToLong(MemoryAccount::bytes).max().orElseThrow();
      MemoryAccount largest = ranking.largest();
      assertThat(largest).isNotNull();
      assertThat(largest.bytes() * 9 / 8 + 1).isGreaterThanOrEqualTo(most);
    }
  }

  @Test
  void remove_twice_isFalseTheSecondTime() {
    MemoryAccount account = account(100);

    assertThat(ranking.remove(account)).isTrue();
    assertThat(ranking.remove(account)).isFalse();
    assertThat(ranking.largest()).isNull();
    ranking.update(account);
    assertThat(ranking.largest()).isNull();
  }
}
