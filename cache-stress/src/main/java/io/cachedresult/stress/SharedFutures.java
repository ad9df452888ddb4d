package io.cachedresult.stress;

import static io.cachedresult.stress.Caches.orZero;
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

/** A future in flight is shared, but everyone has their own: what one does harms no other. */
final class SharedFutures {

  private static final int NOT_YET = -1;
  private static final int CANCELLED = -2;

  private SharedFutures() {}

  /** What a caller sees of its future; {@code getNow}, so that a future that was lost shows. */
  private static int seen(CompletableFuture<Integer> future) {
    return future.isCancelled() ? CANCELLED : future.getNow(NOT_YET);
  }

  private static int stored(CachedPrices prices) {
    return orZero(prices.priceCache().getIfPresent(1));
  }

  @JCStressTest
  @Outcome(id = "7, 7, 1", expect = ACCEPTABLE, desc = "Both have the result of one computation.")
  @Outcome(expect = FORBIDDEN, desc = "Two computations for a key, or a caller was forgotten.")
  @State
  public static class TwoCallers {
    final CachedPrices prices = new CachedPrices(Caches.environment());
    volatile CompletableFuture<Integer> mine = new CompletableFuture<>();
    volatile CompletableFuture<Integer> yours = new CompletableFuture<>();

    @Actor
    public void one() {
      mine = prices.price(1);
    }

    @Actor
    public void other() {
      yours = prices.price(1);
    }

    @Arbiter
    public void complete(III_Result r) {
      prices.complete(7);
      r.r1 = seen(mine);
      r.r2 = seen(yours);
      r.r3 = prices.sources.size();
    }
  }

  @JCStressTest
  @Outcome(
      id = "-2, 7, 7, 7",
      expect = ACCEPTABLE,
      desc = "One turned away; the other has the result.")
  @Outcome(id = "7, 7, 7, 7", expect = ACCEPTABLE, desc = "Too late to cancel.")
  @Outcome(expect = FORBIDDEN, desc = "A caller that cancelled took something from the other.")
  @State
  public static class CancelOne {
    final CachedPrices prices = new CachedPrices(Caches.environment());
    final CompletableFuture<Integer> mine = prices.price(1);
    final CompletableFuture<Integer> yours = prices.price(1);

    @Actor
    public void cancel() {
      mine.cancel(true);
    }

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Arbiter
    public void look(IIII_Result r) {
      r.r1 = seen(mine);
      r.r2 = seen(yours);
      r.r3 = seen(prices.sources.get(0));
      r.r4 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(
      id = "-2, -2, -2, 0",
      expect = ACCEPTABLE,
      desc = "Nobody waits, so the source is cancelled.")
  @Outcome(expect = FORBIDDEN, desc = "The computation goes on for nobody, or left something.")
  @State
  public static class CancelBoth {
    final CachedPrices prices = new CachedPrices(Caches.environment());
    final CompletableFuture<Integer> mine = prices.price(1);
    final CompletableFuture<Integer> yours = prices.price(1);

    @Actor
    public void one() {
      mine.cancel(true);
    }

    @Actor
    public void other() {
      yours.cancel(true);
    }

    @Arbiter
    public void look(IIII_Result r) {
      r.r1 = seen(mine);
      r.r2 = seen(yours);
      r.r3 = seen(prices.sources.get(0));
      r.r4 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(id = "7, 7, 7", expect = ACCEPTABLE, desc = "Too late to cancel.")
  @Outcome(id = "-2, 7, 7", expect = ACCEPTABLE, desc = "Cancelled, but the result was on its way.")
  @Outcome(
      id = "-2, 7, 0",
      expect = ACCEPTABLE,
      desc = "Cancelled; the result came too late to be kept.")
  @Outcome(id = "-2, -2, 0", expect = ACCEPTABLE, desc = "Cancelled before there was a result.")
  @Outcome(
      expect = FORBIDDEN,
      desc = "The caller, the source and the cache tell different stories.")
  @State
  public static class CancelLastAgainstComplete {
    final CachedPrices prices = new CachedPrices(Caches.environment());
    final CompletableFuture<Integer> mine = prices.price(1);

    @Actor
    public void cancel() {
      mine.cancel(true);
    }

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r1 = seen(mine);
      r.r2 = seen(prices.sources.get(0));
      r.r3 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(id = "7, 1", expect = ACCEPTABLE, desc = "Joined before the last one turned away.")
  @Outcome(id = "7, 2", expect = ACCEPTABLE, desc = "Came later, and began anew.")
  @Outcome(expect = FORBIDDEN, desc = "A new caller was handed a computation that was given up.")
  @State
  public static class CancelLastAgainstNewCaller {
    final CachedPrices prices = new CachedPrices(Caches.environment());
    final CompletableFuture<Integer> mine = prices.price(1);
    volatile CompletableFuture<Integer> yours = new CompletableFuture<>();

    @Actor
    public void cancel() {
      mine.cancel(true);
    }

    @Actor
    public void call() {
      yours = prices.price(1);
    }

    @Arbiter
    public void complete(II_Result r) {
      for (CompletableFuture<Integer> source : prices.sources) {
        source.complete(7);
      }
      r.r1 = seen(yours);
      r.r2 = prices.sources.size();
    }
  }

  @JCStressTest
  @Outcome(id = "1, 7, 7", expect = ACCEPTABLE, desc = "What one gave itself is seen by no other.")
  @Outcome(id = "7, 7, 7", expect = ACCEPTABLE, desc = "The result was there first.")
  @Outcome(
      expect = FORBIDDEN,
      desc = "A caller that completed its future changed another's, or the cache.")
  @State
  public static class CompleteOwn {
    final CachedPrices prices = new CachedPrices(Caches.environment());
    final CompletableFuture<Integer> mine = prices.price(1);
    final CompletableFuture<Integer> yours = prices.price(1);

    @Actor
    public void completeOwn() {
      mine.complete(1);
    }

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Arbiter
    public void look(III_Result r) {
      r.r1 = seen(mine);
      r.r2 = seen(yours);
      r.r3 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(id = "7, 7", expect = ACCEPTABLE, desc = "Stored before any caller is told.")
  @Outcome(expect = FORBIDDEN, desc = "A caller had the result before the cache.")
  @State
  public static class CompleteAgainstJoin {
    final CachedPrices prices = new CachedPrices(Caches.environment());
    final CompletableFuture<Integer> mine = prices.price(1);

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Actor
    public void join(II_Result r) {
      r.r1 = mine.join();
      r.r2 = stored(prices);
    }
  }

  @JCStressTest
  @Outcome(id = "7, 1", expect = ACCEPTABLE, desc = "Joined it in flight, or found what is stored.")
  @Outcome(expect = FORBIDDEN, desc = "The end was missed: computed again, or never told.")
  @State
  public static class CompleteAgainstNewCaller {
    final CachedPrices prices = new CachedPrices(Caches.environment());
    final CompletableFuture<Integer> mine = prices.price(1);
    volatile CompletableFuture<Integer> yours = new CompletableFuture<>();

    @Actor
    public void complete() {
      prices.complete(7);
    }

    @Actor
    public void call() {
      yours = prices.price(1);
    }

    @Arbiter
    public void look(II_Result r) {
      r.r1 = seen(yours);
      r.r2 = prices.sources.size();
    }
  }
}
