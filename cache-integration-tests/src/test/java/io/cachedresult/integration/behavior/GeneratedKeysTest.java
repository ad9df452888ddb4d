package io.cachedresult.integration.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.integration.FakeTicker;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that equal arguments, and only those, find the same result. */
class GeneratedKeysTest {

  private final CachedMixedKeys<String> keys =
      new CachedMixedKeys<>(new FakeTicker().environment(Map.of()));

  @Test
  void numbers_thatDifferInOneParameter_areDifferentKeys() {
    assertThat(keys.numbers((byte) 1, (short) 2, 3, 4L, '5', true)).isEqualTo(1);
    assertThat(keys.numbers((byte) 2, (short) 1, 3, 4L, '5', true)).isEqualTo(2);
    assertThat(keys.numbers((byte) 1, (short) 2, 4, 3L, '5', true)).isEqualTo(3);
    assertThat(keys.numbers((byte) 1, (short) 2, 3, 4L, '6', true)).isEqualTo(4);
    assertThat(keys.numbers((byte) 1, (short) 2, 3, 4L, '5', false)).isEqualTo(5);
    assertThat(keys.numbers((byte) 1, (short) 2, 3, 1L << 32 | 4, '5', true)).isEqualTo(6);
    assertThat(keys.numbers((byte) 1, (short) 2, 3, 4L, '5', true)).isEqualTo(1);
  }

  @Test
  void fractions_nanAndZeros_areComparedAsEqualsDoes() {
    assertThat(keys.fractions(Float.NaN, Double.NaN)).isEqualTo(1);
    assertThat(keys.fractions(Float.NaN, Double.NaN)).isEqualTo(1);
    assertThat(keys.fractions(0f, 0.0)).isEqualTo(2);
    assertThat(keys.fractions(-0f, 0.0)).isEqualTo(3);
    assertThat(keys.fractions(0f, -0.0)).isEqualTo(4);
  }

  @Test
  void arrays_ofEqualContent_areEqualAndCopied() {
    int[] flat = {1, 2};
    String[][] deep = {{"a"}, null};
    assertThat(keys.arrays(flat, deep)).isEqualTo(1);
    flat[0] = 9;
    deep[0][0] = "b";

    assertThat(keys.arrays(new int[] {1, 2}, new String[][] {{"a"}, null})).isEqualTo(1);
    assertThat(keys.arrays(flat, deep)).isEqualTo(2);
    assertThat(keys.arrays(null, null)).isEqualTo(3);
    assertThat(keys.arrays(null, null)).isEqualTo(3);
  }

  @Test
  void variableArguments_areComparedByContentAndKeptInTheHandle() {
    assertThat(keys.many("a", 1, 2)).isEqualTo(1);
    assertThat(keys.many("a", new long[] {1, 2})).isEqualTo(1);
    assertThat(keys.many("a")).isEqualTo(2);
    assertThat(keys.manyCache().getIfPresent("a", 1, 2)).isEqualTo(1);
    assertThat(keys.manyCache().invalidate("a")).isTrue();
  }

  @Test
  void collections_changedAfterTheCall_changeNoEntry() {
    List<String> inner = new ArrayList<>(List.of("a"));
    List<List<String>> list = new ArrayList<>(List.of(inner));
    assertThat(keys.collections(list, Map.of("k", "v"), Set.of("s"))).isEqualTo(1);
    inner.add("b");

    assertThat(keys.collections(list, Map.of("k", "v"), Set.of("s"))).isEqualTo(2);
    assertThat(keys.collections(List.of(List.of("a")), Map.of("k", "v"), Set.of("s")))
        .isEqualTo(1);
    assertThat(keys.collections(List.of(List.of("a")), Map.of("k", "v"), List.of("s")))
        .isEqualTo(3);
  }

  @Test
  void typeVariablesOfTheMethod_areKeptApartByTheirValues() {
    assertThat(keys.sorted(List.of("b", "a"), "c")).containsExactly("a", "b");
    assertThat(keys.sorted(List.of(2, 1), 3)).containsExactly(1, 2);
    assertThat(keys.sorted(List.of("b", "a"), "c")).containsExactly("a", "b");
    assertThat(keys.sortedCache().getIfPresent(List.of(2, 1), 3)).containsExactly(1, 2);
    assertThat(keys.computations()).isEqualTo(2);
  }

  @Test
  void parametersNamedLikeGeneratedVariables_areKept() {
    assertThat(keys.names("k", 1, 2, "m", "r", "o", 3)).isEqualTo(1);
    assertThat(keys.names("k", 1, 2, "m", "r", "o", 3)).isEqualTo(1);
    assertThat(keys.names("k", 2, 1, "m", "r", "o", 3)).isEqualTo(2);
    keys.namesCache().put("k", 1, 2, "m", "r", "o", 3, 77);
    assertThat(keys.names("k", 1, 2, "m", "r", "o", 3)).isEqualTo(77);
  }

  @Test
  void anything_collectionOrArrayBehindAnotherType_isComparedByContentAndCopied() {
    List<String> changing = new ArrayList<>(List.of("Aa"));
    assertThat(keys.anything(changing, "t", changing)).isEqualTo("of [Aa]");
    changing.set(0, "BB"); // which has the hash code of "Aa"

    assertThat(keys.anything(changing, "t", changing)).isEqualTo("of [BB]");
    assertThat(keys.anything(List.of("Aa"), "t", List.of("Aa"))).isEqualTo("of [Aa]");
    assertThat(keys.computations()).isEqualTo(2);

    keys.anything(new int[] {1}, "t", List.of());
    keys.anything(new int[] {1}, "t", List.of());
    assertThat(keys.computations()).isEqualTo(3);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void arrayOfAListClass_thatHoldsNoOtherList_isAKey() {
    LinkedList<String>[] lists = new LinkedList[] {new LinkedList<>(List.of("a"))};

    assertThat(keys.lists(lists)).isEqualTo(1);
    assertThat(keys.lists(lists)).isEqualTo(1);
  }
}
