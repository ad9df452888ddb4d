package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class KeyHashCollisionTest {

  @Test
  void mix_regularHashCodes_differInTheBitsThatChooseABucket() {
    assertThat(bucketsOf(i -> i)).hasSizeGreaterThanOrEqualTo(8);
    assertThat(bucketsOf(i -> i << 4)).hasSizeGreaterThanOrEqualTo(8);
    assertThat(bucketsOf(i -> i << 16)).hasSizeGreaterThanOrEqualTo(8);
  }

  private static Set<Integer> bucketsOf(IntUnaryOperator hash) {
    Set<Integer> buckets = new HashSet<>();
    for (int i = 0; i < 32; i++) {
      buckets.add(KeyHash.mix(hash.applyAsInt(i)) & 15);
    }
    return buckets;
  }

  @Test
  void combine_pairsOfSmallNumbers_allDiffer() {
    Set<Integer> hashes = new HashSet<>();
    for (int one = 0; one < 100; one++) {
      for (int another = 0; another < 100; another++) {
        hashes.add(KeyHash.combine(one, another));
      }
    }

    assertThat(hashes).hasSize(100 * 100);
  }
}
