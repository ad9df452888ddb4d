package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.engine.eviction.NodeLinks;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.table.TableWalk;
import java.util.List;

/**
 * Checks that the table has every entry that the order counts, that its other entries are being
 * computed, and that sizes and bytes are within their limits.
 */
record StructureCheck(int maximumSize, long maximumMemory) {

  /** Checks a cache that may be in use. */
  <E extends Entry<E>> void check(TypedCache<E> cache) {
    CacheLock lock = cache.parts().context.lock;
    lock.acquire();
    try {
      TableWalk<E> walk = cache.walk();
      int stored = 0;
      long bytes = 0;
      for (List<E> bucket = walk.nextBucket(); !bucket.isEmpty(); bucket = walk.nextBucket()) {
        assertThat(bucket).hasSizeLessThan(EntryStorage.LONGEST_BUCKET);
        for (E entry : bucket) {
          if (entry.isStored()) {
            assertThat(NodeLinks.areConsistent(entry)).isTrue();
            stored++;
            bytes += entry.weight();
            assertThat(entry.weight() > 0 || cache.settings().isPassThrough())
                .as("%s is weighed", entry)
                .isTrue();
          } else {
            assertThat(entry.isPending()).isTrue();
          }
        }
      }
      assertThat(bytes).isEqualTo(cache.memory()).isLessThanOrEqualTo(maximumMemory);
      assertThat(stored)
          .isEqualTo(cache.parts().context.order.size())
          .isLessThanOrEqualTo(maximumSize);
    } finally {
      lock.release();
    }
  }
}
