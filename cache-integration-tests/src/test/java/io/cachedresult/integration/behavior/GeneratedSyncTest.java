package io.cachedresult.integration.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CircularComputationException;
import io.cachedresult.ResultCache;
import io.cachedresult.integration.FakeTicker;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests generated classes for synchronous methods. */
class GeneratedSyncTest {

  private final FakeTicker ticker = new FakeTicker();
  private final CachedShop shop = new CachedShop(ticker.environment(Map.of()));

  @Test
  void call_sameArgumentsTwice_computesOnce() {
    assertThat(shop.product("a", 1)).isEqualTo("a in 1");
    assertThat(shop.product("a", 1)).isEqualTo("a in 1");
    assertThat(shop.product("a", 2)).isEqualTo("a in 2");

    assertThat(shop.computed).containsExactly("a/1", "a/2");
    assertThat(shop.productCache().stats().hits()).isEqualTo(1);
    assertThat(shop.productCache().stats().misses()).isEqualTo(2);
  }

  @Test
  void call_afterTheAge_computesAgain() {
    shop.product("a", 1);
    ticker.advance(Duration.ofHours(1));
    shop.product("a", 1);

    assertThat(shop.computed).containsExactly("a/1", "a/1");
  }

  @Test
  void call_moreThanTheMaximumSize_evictsTheLeastRecentlyUsed() {
    for (int locale : new int[] {1, 2, 3, 1, 4}) {
      shop.product("a", locale);
    }

    assertThat(shop.productCache().contains("a", 2)).isFalse();
    assertThat(shop.productCache().contains("a", 1)).isTrue();
    assertThat(shop.productCache().size()).isEqualTo(3);
  }

  @Test
  void call_nullArgumentAndNullResult_areCachedLikeOthers() {
    assertThat(shop.greeting(null)).isNull();
    assertThat(shop.greeting(null)).isNull();

    assertThat(shop.computed).hasSize(1);
    assertThat(shop.greetingCache().contains(null)).isTrue();
  }

  @Test
  void call_nullResultThatIsNotToBeKept_computesAgain() {
    shop.find("");
    shop.find("");

    assertThat(shop.computed).hasSize(2);
    assertThat(shop.findCache().size()).isZero();
    assertThatThrownBy(() -> shop.findCache().put("a", null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void call_checkedException_arrivesAsThrownAndIsNotKept() {
    assertThatThrownBy(() -> shop.load("missing")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> shop.load("missing")).hasMessage("no missing");

    assertThat(shop.computed).hasSize(2);
    assertThat(shop.loadCache().stats().failures()).isEqualTo(2);
  }

  @Test
  void call_overloads_haveCachesOfTheirOwn() {
    assertThat(shop.kind(1)).isEqualTo("int");
    assertThat(shop.kind(1L)).isEqualTo("long");
    assertThat(shop.kind(Integer.valueOf(1))).isEqualTo("Integer");
    assertThat(shop.kindIntCache().getIfPresent(1)).isEqualTo("int");
    assertThat(shop.kindLongCache().getIfPresent(1)).isEqualTo("long");
    assertThat(shop.kindIntegerCache().getIfPresent(1)).isEqualTo("Integer");
  }

  @Test
  void call_recursion_computesEachOnce() {
    assertThat(shop.fibonacci(60)).isEqualTo(1_548_008_755_920L);
    assertThat(shop.computed).hasSize(61);
  }

  @Test
  void call_circle_failsAndNamesIt() {
    String name = Shop.class.getName() + ".endless(int) of ";
    assertThatThrownBy(() -> shop.endless(0))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining(name + "(0) -> " + name + "(1) -> " + name + "(0)");
  }

  @Test
  void call_fromTheSourcesConstructor_computesUncached() {
    CachedShop greeting = new CachedShop("you", ticker.environment(Map.of()));

    assertThat(greeting.computed).containsExactly("you", "Hello you in the constructor");
    assertThat(greeting.greetingCache().size()).isZero();
  }

  @Test
  void handle_withoutAnyCall_storesAndFindsAndRemoves() {
    assertThat(shop.productCache().getIfPresent("a", 1)).isNull();
    shop.productCache().put("a", 1, "given");
    assertThat(shop.product("a", 1)).isEqualTo("given");
    assertThat(shop.productCache().invalidate("a", 1)).isTrue();
    assertThat(shop.productCache().invalidate("a", 1)).isFalse();
    assertThat(shop.computed).isEmpty();
  }

  @Test
  void refresh_storedOrNot_computesAnewAndStores() {
    shop.productCache().put("a", 1, "old");

    assertThat(shop.productCache().refresh("a", 1)).isEqualTo("a in 1");
    assertThat(shop.product("a", 1)).isEqualTo("a in 1");
    assertThat(shop.productCache().refresh("b", 1)).isEqualTo("b in 1");
    assertThat(shop.computed).containsExactly("a/1", "b/1");
    assertThat(shop.productCache().size()).isEqualTo(2);
  }

  @Test
  void refresh_thatFails_keepsTheOldResult() throws IOException {
    shop.loadCache().put("missing", 7);

    assertThatThrownBy(() -> shop.loadCache().refresh("missing")).isInstanceOf(IOException.class);
    assertThat(shop.load("missing")).isEqualTo(7);
  }

  @Test
  void methodWithoutParameters_isComputedOnce() {
    assertThat(shop.seed()).isEqualTo(0.5);
    assertThat(shop.seed()).isEqualTo(0.5);
    assertThat(shop.seedCache().getIfPresent()).isEqualTo(0.5);
    assertThat(shop.seedCache().settings().maximumSize()).isEqualTo(1);
    assertThat(shop.computed).containsExactly("seed");
  }

  @Test
  void names_unlessGiven_sayClassMethodAndParameters() {
    assertThat(shop.productCache().name())
        .isEqualTo("io.cachedresult.integration.behavior.Shop.product(java.lang.String, int)");
  }

  @Test
  void limits_fromTheEnvironment_applyWhereTheAnnotationSetsNone() {
    CachedShop small = new CachedShop(ticker.environment(Map.of("CACHE_MAX_SIZE", "2")));
    ResultCache greetings = small.greetingCache();
    for (String name : new String[] {"a", "b", "c"}) {
      small.greeting(name);
    }

    assertThat(greetings.size()).isEqualTo(2);
    assertThat(small.productCache().settings().maximumSize()).isEqualTo(3);
  }
}
