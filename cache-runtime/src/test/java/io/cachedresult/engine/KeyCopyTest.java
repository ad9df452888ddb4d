package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Copies equal the original, and later changes of the original do not affect them. */
class KeyCopyTest {

  @Test
  void ofArray_primitives_isIndependent() {
    double[] original = {1, Double.NaN, -0.0};
    double[] copy = KeyCopy.ofArray(original);
    original[0] = 2;

    assertThat(copy).containsExactly(1, Double.NaN, -0.0);
  }

  @Test
  void ofArray_arraysOfArraysAndLists_isIndependentAllTheWayDown() {
    Object[] original = {new int[] {1}, new ArrayList<>(List.of("a")), null};
    Object[] copy = KeyCopy.ofArray(original);
    ((int[]) original[0])[0] = 2;
    ((List<?>) original[1]).clear();

    assertThat(Arrays.deepEquals(copy, new Object[] {new int[] {1}, List.of("a"), null}))
        .isTrue();
  }

  @Test
  void ofArray_strings_keepsTheType() {
    assertThat(KeyCopy.ofArray(new String[][] {{"a"}, null})).isInstanceOf(String[][].class);
  }

  @Test
  void of_listSetAndMap_areIndependentAndMayContainNull() {
    List<List<String>> list = new ArrayList<>(List.of(new ArrayList<>(List.of("a"))));
    Set<String> set = new HashSet<>(Arrays.asList("a", null));
    Map<String, List<String>> map = new HashMap<>();
    map.put(null, new ArrayList<>(List.of("a")));

    List<List<String>> listCopy = KeyCopy.of(list);
    Set<String> setCopy = KeyCopy.of(set);
    Map<String, List<String>> mapCopy = KeyCopy.of(map);
    list.get(0).add("b");
    set.clear();
    map.get(null).clear();

    assertThat(listCopy).isEqualTo(List.of(List.of("a")));
    assertThat(setCopy).containsExactlyInAnyOrder("a", null);
    assertThat(mapCopy.get(null)).containsExactly("a");
  }

  @Test
  void of_setWithItsOwnOrder_isASetByEquals() {
    Set<String> byCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    byCase.add("A");

    assertThat(KeyCopy.of(byCase)).isEqualTo(Set.of("A")).isNotEqualTo(Set.of("a"));
  }

  @Test
  void of_collectionThatIsNeitherListNorSet_isItself() {
    Collection<String> queue = new ArrayDeque<>(List.of("a"));

    assertThat(KeyCopy.of(queue)).isSameAs(queue);
  }

  @Test
  void ofArray_ofAListClass_keepsWhatItCannotCopy() {
    LinkedList<String> list = new LinkedList<>(List.of("a"));
    LinkedList<?>[] copy = KeyCopy.ofArray(new LinkedList<?>[] {list, null});

    assertThat(copy).containsExactly(list, null);
  }

  @Test
  void of_listOfArrays_equalsTheOriginal() {
    List<int[]> original = List.of(new int[] {1});

    assertThat(KeyCopy.of(original)).isEqualTo(original);
  }

  @Test
  void ofAny_arraysAndCollections_areCopiedAndHashedByContent() {
    int[] array = {1};
    Object copy = KeyCopy.ofAny((Object) array);
    array[0] = 2;

    assertThat(copy).isEqualTo(new int[] {1});
    assertThat(KeyCopy.hashOfAny(copy)).isEqualTo(KeyCopy.hashOfAny(new int[] {1}));
    assertThat(KeyCopy.hashOfAny(copy)).isNotEqualTo(KeyCopy.hashOfAny(array));
    assertThat(KeyCopy.hashOfAny("a")).isEqualTo("a".hashCode());
    assertThat(KeyCopy.hashOfAny(null)).isZero();
    assertThat(KeyCopy.<Object>ofAny("a")).isEqualTo("a");
  }

  @Test
  void of_null_isNull() {
    assertThat(KeyCopy.<int[]>ofArray(null)).isNull();
    assertThat(KeyCopy.of((List<String>) null)).isNull();
  }
}
