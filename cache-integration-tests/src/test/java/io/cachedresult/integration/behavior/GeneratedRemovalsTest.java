package io.cachedresult.integration.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.RemovalCause;
import io.cachedresult.integration.FakeTicker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the removal listeners of generated caches. */
class GeneratedRemovalsTest {

  private final FakeTicker ticker = new FakeTicker();
  private final CacheEnvironment environment = CacheEnvironment.builder()
      .ticker(ticker)
      .settings(Map.of())
      .registry(new CacheRegistry())
      .build();
  private final CachedShop shop = new CachedShop(environment);
  private final List<String> removals = new ArrayList<>();

  private void note(List<Object> arguments, Object result, RemovalCause cause) {
    removals.add(arguments + " -> " + result + ": " + cause);
  }

  @Test
  void removal_ofEachKind_isToldWithArgumentsResultAndCause() {
    shop.productCache().removalListener(this::note);
    for (String sku : List.of("a", "b", "c", "d")) {
      shop.product(sku, 1);
    }
    shop.productCache().put("b", 1, "better");
    shop.productCache().invalidate("c", 1);
    ticker.advance(Duration.ofHours(1));
    shop.productCache().cleanUp();

    assertThat(removals)
        .startsWith(
            "[a, 1] -> a in 1: SIZE", "[b, 1] -> b in 1: REPLACED", "[c, 1] -> c in 1: EXPLICIT")
        .containsOnlyOnce("[b, 1] -> better: EXPIRED", "[d, 1] -> d in 1: EXPIRED")
        .hasSize(5);
  }

  @Test
  void removal_ofNullResultOfNullArgument_isTold() {
    shop.greeting(null);
    shop.greetingCache().removalListener(this::note);
    shop.greetingCache().invalidateAll();

    assertThat(removals).containsExactly("[null] -> null: EXPLICIT");
  }

  @Test
  void removal_withoutParameters_isToldWithAnEmptyList() {
    shop.seed();
    shop.seedCache().removalListener(this::note);
    shop.seedCache().invalidate();

    assertThat(removals).containsExactly("[] -> 0.5: EXPLICIT");
  }

  @Test
  void removal_afterAnotherListenerWasSet_isToldToThatOneOnly() {
    shop.greetingCache().removalListener((arguments, greeting, cause) -> removals.add("first"));
    shop.greetingCache().removalListener((arguments, greeting, cause) -> removals.add(greeting));
    shop.greeting("Ann");
    shop.greetingCache().invalidate("Ann");

    assertThat(removals).containsExactly("Hello Ann");
  }

  @Test
  void removal_ofArguments_givesThemInAListThatCannotBeChanged() throws IOException {
    CachedRateService rates = new CachedRateService(environment);
    List<Object> removed = new ArrayList<>();
    rates.rateStringIntArrayCache().removalListener((arguments, rate, cause) -> {
      removed.add(arguments.get(0));
      removed.add(Arrays.toString((int[]) arguments.get(1)));
      removed.add(rate);
      arguments.set(0, "changed"); // throws, but does not affect the caller
    });
    rates.rate("EUR", 1, 2);
    rates.rateStringIntArrayCache().invalidate("EUR", 1, 2);

    assertThat(removed).containsExactly("EUR", "[1, 2]", 3);
  }

  @Test
  void removal_ofAFuture_givesWhatItCompletedWith() {
    CachedPriceService prices = new CachedPriceService(environment);
    prices.priceCache().removalListener(this::note);
    prices.price("a");
    prices.priceCache().invalidate("a"); // in flight, so nothing is removed
    prices.started.get(0).complete(1);
    prices.price("a");
    prices.started.get(1).complete(2);
    prices.priceCache().put("a", 3);

    assertThat(removals).containsExactly("[a] -> 2: REPLACED");
  }
}
