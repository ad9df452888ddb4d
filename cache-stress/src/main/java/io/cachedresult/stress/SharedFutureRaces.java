package io.cachedresult.stress;

import static io.cachedresult.stress.CacheFixture.orZero;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Checks that callers share a computation in flight, but not the future that each one gets. */
final class SharedFutureRaces {

  private static final int NOT_YET = -1;
  private static final int CANCELLED = -2;

  private SharedFutureRaces() {}

  /** Returns the outcome of a caller's future, without waiting for a future that was lost. */
  private static int outcome(CompletableFuture<Integer> future) {
    return future.isCancelled() ? CANCELLED : future.getNow(NOT_YET);
  }

  private static int stored(CachedPriceService prices) {
    return orZero(prices.priceCache().getIfPresent(1));
  }

  @JCStressTest
  @Outcome(id = "7, 7, 1", expect = ACCEPTABLE, desc = "Both have the result of one computation.")
  @Outcome(expect = FORBIDDEN, desc = "Two computations for a key, or a caller without a result.")
  @State
  public static class TwoCallers {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    volatile CompletableFuture<Integer> first = new CompletableFuture<>();
    volatile CompletableFuture<Integer> second = new CompletableFuture<>();

    @Actor
    public void one() {
      first = prices.price(1);
    }

    @Actor
    public void other() {
      second = prices.price(1);
    }

    @Arbiter
    public void complete(III_Result r) {
      prices.complete(7);
      r.r1 = outcome(first);
      r.r2 = outcome(second);
      r.r3 = prices.sources.size();
    }
  }

  @JCStressTest
  @Outcome(
      id = "-2, 7, 7, 7",
      expect = ACCEPTABLE,
      desc = "The first canceled; the second has the result.")
  @Outcome(id = "7, 7, 7, 7", expect = ACCEPTABLE, desc = "Too late to cancel.")
  @Outcome(expect = FORBIDDEN, desc = "A cancellation affected the other caller.")
  @State
  public static class CancelOne {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> first = prices.price(1);
    final CompletableFuture<Integer> second = prices.price(1);

    @Actor
    public void cancel() {
      first.cancel(true);
    }

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Arbiter
    public void look(IIII_Result r) {
      r.r1 = outcome(first);
      r.r2 = outcome(second);
      r.r3 = outcome(prices.sources.get(0));
      r.r4 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(
      id = "-2, -2, -2, 0",
      expect = ACCEPTABLE,
      desc = "No caller waits, so the source is canceled.")
  @Outcome(expect = FORBIDDEN, desc = "The computation continued, or stored a result.")
  @State
  public static class CancelBoth {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> first = prices.price(1);
    final CompletableFuture<Integer> second = prices.price(1);

    @Actor
    public void one() {
      first.cancel(true);
    }

    @Actor
    public void other() {
      second.cancel(true);
    }

    @Arbiter
    public void look(IIII_Result r) {
      r.r1 = outcome(first);
      r.r2 = outcome(second);
      r.r3 = outcome(prices.sources.get(0));
      r.r4 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(id = "7, 7, 7", expect = ACCEPTABLE, desc = "Too late to cancel.")
  @Outcome(id = "-2, 7, 7", expect = ACCEPTABLE, desc = "Canceled while the result was stored.")
  @Outcome(
      id = "-2, 7, 0",
      expect = ACCEPTABLE,
      desc = "Canceled; the result came too late to be stored.")
  @Outcome(id = "-2, -2, 0", expect = ACCEPTABLE, desc = "Canceled before there was a result.")
  @Outcome(expect = FORBIDDEN, desc = "The caller, the source and the cache disagree.")
  @State
  public static class CancelLastAgainstComplete {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> first = prices.price(1);

    @Actor
    public void cancel() {
      first.cancel(true);
    }

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r1 = outcome(first);
      r.r2 = outcome(prices.sources.get(0));
      r.r3 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(id = "7, 1", expect = ACCEPTABLE, desc = "Joined before the cancellation.")
  @Outcome(id = "7, 2", expect = ACCEPTABLE, desc = "Came later, and computed again.")
  @Outcome(expect = FORBIDDEN, desc = "A new caller joined a canceled computation.")
  @State
  public static class CancelLastAgainstNewCaller {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> first = prices.price(1);
    volatile CompletableFuture<Integer> second = new CompletableFuture<>();

    @Actor
    public void cancel() {
      first.cancel(true);
    }

    @Actor
    public void call() {
      second = prices.price(1);
    }

    @Arbiter
    public void complete(II_Result r) {
      for (CompletableFuture<Integer> source : prices.sources) {
        source.complete(7);
      }
      r.r1 = outcome(second);
      r.r2 = prices.sources.size();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 7, 7", expect = ACCEPTABLE, desc = "Only the first caller sees its own value.")
  @Outcome(id = "7, 7, 7", expect = ACCEPTABLE, desc = "The result came first.")
  @Outcome(
      expect = FORBIDDEN,
      desc = "A caller that completed its future changed another one or the cache.")
  @State
  public static class CompleteOwn {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> first = prices.price(1);
    final CompletableFuture<Integer> second = prices.price(1);

    @Actor
    public void completeOwn() {
      first.complete(1);
    }

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r1 = outcome(first);
      r.r2 = outcome(second);
      r.r3 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(id = "7, 7", expect = ACCEPTABLE, desc = "Stored before the callers' futures complete.")
  @Outcome(expect = FORBIDDEN, desc = "A caller had the result before the cache.")
  @State
  public static class CompleteAgainstJoin {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> first = prices.price(1);

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Actor
    public void join(II_Result r) {
      r.r1 = first.join();
      r.r2 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(id = "7, 1", expect = ACCEPTABLE, desc = "Joined in flight, or found the result.")
  @Outcome(
      expect = FORBIDDEN,
      desc = "The completion was missed: computed again, or never completed.")
  @State
  public static class CompleteAgainstNewCaller {
    final CachedPriceService prices = new CachedPriceService(CacheFixture.environment());
    final CompletableFuture<Integer> first = prices.price(1);
    volatile CompletableFuture<Integer> second = new CompletableFuture<>();

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Actor
    public void call() {
      second = prices.price(1);
    }

    @Arbiter
    public void look(II_Result r) {
      r.r1 = outcome(second);
      r.r2 = prices.sources.size();
    }
  }
}
