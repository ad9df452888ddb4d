package io.cachedresult.engine.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.Eviction;
import io.cachedresult.engine.lock.CacheLock;
import org.junit.jupiter.api.Test;

/** Which order a policy and a maximum size call for. */
class EvictionOrderFactoryTest {

  private static EvictionOrder<OrderedEntry> create(Eviction policy, int maximumSize) {
    return EvictionOrderFactory.create(policy, maximumSize, new CacheLock());
  }

  @Test
  void create_lru_isExactUpTo1024EntriesAndRelaxedAbove() {
    assertThat(create(Eviction.LRU, 1)).isInstanceOf(ExactOrder.class);
    assertThat(create(Eviction.LRU, 1_024)).isInstanceOf(ExactOrder.class);
    assertThat(create(Eviction.LRU, 1_025)).isInstanceOf(RelaxedOrder.class);
  }

  @Test
  void create_scanResistant_isSoForAnySize() {
    assertThat(create(Eviction.SCAN_RESISTANT, 1)).isInstanceOf(ScanResistantOrder.class);
    assertThat(create(Eviction.SCAN_RESISTANT, 100_000)).isInstanceOf(ScanResistantOrder.class);
  }
}
