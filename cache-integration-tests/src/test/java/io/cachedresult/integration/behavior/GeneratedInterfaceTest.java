package io.cachedresult.integration.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests a generated class that delegates: keys, conditions, invalidations and puts. */
class GeneratedInterfaceTest {

  private final AccountLedger ledger = new AccountLedger();
  private final CachedAccountService<String> accounts = new CachedAccountService<>(
      ledger,
      CacheEnvironment.builder()
          .settings(Map.of())
          .registry(new CacheRegistry())
          .build());

  private String account(String owner) throws IOException {
    return accounts.account(owner, new StringBuilder());
  }

  @Test
  void call_withEqualKey_findsWhateverElseIsPassed() throws IOException {
    StringBuilder trail = new StringBuilder();
    assertThat(accounts.account("ann", trail)).isEqualTo("account of ann");
    assertThat(accounts.account("ann", trail)).isEqualTo("account of ann");

    assertThat(ledger.computed).containsExactly("ann");
    assertThat(trail).hasToString("ann");
    assertThat(accounts.accountCache().getIfPresent("ann")).isEqualTo("account of ann");
  }

  @Test
  void call_otherMethod_reachesTheDelegate() {
    accounts.close();

    assertThat(ledger.isClosed).isTrue();
  }

  @Test
  void call_limitsOfTheType_holdUnlessTheMethodHasItsOwn() {
    assertThat(accounts.accountCache().settings().maximumSize()).isEqualTo(2);
    assertThat(accounts.balanceCache().settings().maximumSize()).isEqualTo(10);
  }

  @Test
  void call_conditionIsFalse_computesAndNeitherStoresNorCounts() throws IOException {
    account("visitor 1");
    account("visitor 1");

    assertThat(ledger.computed).hasSize(2);
    assertThat(accounts.accountCache().stats().requests()).isZero();
    assertThat(accounts.accountCache().size()).isZero();
  }

  @Test
  void call_resultIsNotToBeKept_isReturnedAndComputedAgain() throws IOException {
    assertThat(account("x locked")).isEqualTo("account of x locked");
    assertThat(account("x locked")).isEqualTo("account of x locked");

    assertThat(ledger.computed).hasSize(2);
    assertThat(accounts.accountCache().size()).isZero();
  }

  @Test
  void invalidation_afterSuccess_removesTheResultsOfTheKey() throws IOException {
    account("ann");
    account("bob");
    accounts.balanceCache().put("ann", 1L);
    accounts.close("ann");

    assertThat(accounts.accountCache().contains("ann")).isFalse();
    assertThat(accounts.accountCache().contains("bob")).isTrue();
    assertThat(accounts.balanceCache().size()).isZero();
  }

  @Test
  void invalidation_afterFailure_doesNotHappenUnlessItIsBefore() throws IOException {
    account("stubborn");
    accounts.balanceCache().put("ann", 1L);
    assertThatThrownBy(() -> accounts.close("stubborn")).isInstanceOf(IOException.class);
    assertThat(accounts.accountCache().contains("stubborn")).isTrue();
    assertThat(accounts.balanceCache().size()).isEqualTo(1);

    assertThatThrownBy(() -> accounts.suspect("stubborn")).isInstanceOf(IOException.class);
    assertThat(accounts.accountCache().contains("stubborn")).isFalse();
    assertThat(accounts.balanceCache().size()).isZero();
  }

  @Test
  void put_afterSuccess_replacesTheResult() throws IOException {
    account("ann");
    accounts.rename("ann", "Ann");

    assertThat(account("ann")).isEqualTo("Ann");
    assertThat(ledger.computed).hasSize(1);
  }

  @Test
  void put_afterFailureOrOfWhatIsNotKept_leavesOrRemoves() throws IOException {
    account("ann");
    assertThatThrownBy(() -> accounts.rename("ann", "stubborn")).isInstanceOf(IOException.class);
    assertThat(accounts.accountCache().getIfPresent("ann")).isEqualTo("account of ann");

    accounts.rename("ann", "locked");
    assertThat(accounts.accountCache().contains("ann")).isFalse();
  }

  @Test
  void asyncPut_storesWhenTheFutureHasCompleted() {
    CompletableFuture<Long> deposited = accounts.deposit(5, "ann");
    assertThat(accounts.balanceCache().contains("ann")).isFalse();

    ledger.started.get(0).complete(5L);
    assertThat(deposited).isCompletedWithValue(5L);
    assertThat(accounts.balanceCache().getIfPresent("ann")).isEqualTo(5L);
  }

  @Test
  void asyncPut_failureOrNull_leavesOrRemoves() {
    accounts.balanceCache().put("ann", 1L);
    accounts.deposit(5, "ann");
    ledger.started.get(0).completeExceptionally(new IOException());
    assertThat(accounts.balanceCache().getIfPresent("ann")).isEqualTo(1L);

    accounts.deposit(5, "ann");
    ledger.started.get(1).complete(null);
    assertThat(accounts.balanceCache().contains("ann")).isFalse();
  }

  @Test
  void asyncInvalidation_happensWhenTheFutureHasCompleted() {
    accounts.balanceCache().put("ann", 1L);
    CompletableFuture<Void> audited = accounts.audit("ann");
    assertThat(accounts.balanceCache().contains("ann")).isTrue();

    ledger.audited.complete(null);
    assertThat(audited).isCompleted();
    assertThat(accounts.balanceCache().contains("ann")).isFalse();
  }

  @Test
  void refresh_takesAllThatTheMethodTakes() throws IOException {
    account("ann");
    accounts.accountCache().refresh("ann", new StringBuilder());

    assertThat(ledger.computed).hasSize(2);
    assertThat(accounts.accountCache().stats().requests()).isEqualTo(1);
  }
}
