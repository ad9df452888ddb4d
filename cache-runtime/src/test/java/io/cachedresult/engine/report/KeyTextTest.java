package io.cachedresult.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyTextTest {

  private static String textOf(Object... arguments) {
    return KeyText.of(arguments, KeyText.LONGEST);
  }

  @Test
  void of_usualArguments_isReadableText() {
    assertThat(textOf("sku-1", 4, null, 'c', true, TimeUnit.DAYS))
        .isEqualTo("(sku-1, 4, null, c, true, DAYS)");
    assertThat(textOf()).isEqualTo("()");
  }

  @Test
  void of_arraysAndCollections_isTheirContent() {
    assertThat(textOf(new int[] {1, 2}, new Object[] {"a", new long[] {3}}))
        .isEqualTo("([1, 2], [a, [3]])");
    assertThat(textOf(List.of("a", List.of(1)), Map.of("k", new char[] {'v'}), List.of()))
        .isEqualTo("([a, [1]], {k=[v]}, [])");
  }

  @Test
  void of_longText_isCut() {
    assertThat(textOf("x".repeat(1_000_000), "y")).isEqualTo("(" + "x".repeat(198) + "…");
    assertThat(textOf("x".repeat(198))).isEqualTo("(" + "x".repeat(198) + ")");
    assertThat(textOf("x".repeat(199))).isEqualTo("(" + "x".repeat(198) + "…");
  }

  @Test
  void of_longTextOfSurrogatePairs_isCutBetweenPairs() {
    assertThat(textOf("x" + "😀".repeat(1_000))).isEqualTo("(x" + "😀".repeat(98) + "…");
    assertThat(textOf("😀".repeat(1_000))).isEqualTo("(" + "😀".repeat(99) + "…");
  }

  @Test
  void of_endlessCollectionAndHugeArray_readsOnlyTheBeginning() {
    List<Integer> endless = new AbstractList<>() {
      @Override
      public Integer get(int index) {
        assertThat(index).isLessThan(300);
        return index;
      }

      @Override
      public int size() {
        return Integer.MAX_VALUE;
      }
    };

    assertThat(textOf(endless)).startsWith("([0, 1, 2, ").hasSize(200).endsWith("…");
    assertThat(textOf(Collections.nCopies(Integer.MAX_VALUE, "a"))).hasSize(200);
    assertThat(textOf(new int[10_000_000])).hasSize(200);
  }

  @Test
  void of_arrayThatContainsItself_ends() {
    Object[] circle = new Object[1];
    circle[0] = circle;

    assertThat(textOf(new Object[] {circle})).isEqualTo("(" + "[".repeat(198) + "…");
  }

  @Test
  void of_objectWhoseToStringFails_isItsType() {
    assertThat(textOf(new FailingToString(), 4)).isEqualTo("(FailingToString…, 4)");
    assertThat(textOf(List.of(1, new FailingToString()), 4)).matches("\\(\\[1, \\w+…, 4\\)");
    assertThat(textOf(new NullToString())).isEqualTo("(NullToString…)");
  }

  @Test
  void ofTypes_objects_areTheirTypes() {
    Object[] arguments = {new NullToString(), "a", 1, 2.5, true, 'c', new int[] {1}};

    assertThat(KeyText.ofTypes(arguments, KeyText.LONGEST))
        .isEqualTo("(NullToString…, a, 1, 2.5, true, c, [1])");
  }

  private static final class FailingToString {
    @Override
    public String toString() {
      return toString().repeat(2);
    }
  }

  private static final class NullToString {
    @Override
    public String toString() {
      return null;
    }
  }
}
