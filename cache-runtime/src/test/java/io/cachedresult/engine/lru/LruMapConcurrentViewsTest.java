package io.cachedresult.engine.lru;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.TestCaches;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The views of the map while another thread changes it all the time. */
class LruMapConcurrentViewsTest {

  private static final int ROUNDS = 1_000;

  /** Keys with few hash codes, so that buckets are long and a traversal meets many changes. */
  private record Key(int number) {

    @Override
    public int hashCode() {
      return number % 4;
    }
  }

  private static final Set<Key> KEYS =
      IntStream.range(0, 32).mapToObj(Key::new).collect(Collectors.toSet());

  private final ConcurrentMap<Key, Integer> map =
      TestCaches.<Key, Integer>ofSize(1_000).asMap();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private Thread writer = new Thread(() -> {});

  private void meanwhile(IntConsumer change) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    writer = new Thread(() -> {
      for (int i = 0; !isOver.get(); i++) {
        change.accept(i);
        begun.countDown();
      }
    });
    writer.start();
    begun.await();
  }

  @AfterEach
  void stop() throws InterruptedException {
    isOver.set(true);
    writer.join();
  }

  @Test
  void traversal_valuesReplacedMeanwhile_visitsEachKeyOnce() throws InterruptedException {
    KEYS.forEach(key -> map.put(key, 0));
    meanwhile(i -> map.put(new Key(i % KEYS.size()), i));

    for (int round = 0; round < ROUNDS; round++) {
      List<Key> keys = map.keySet().stream().toList();
      assertThat(keys).hasSize(KEYS.size());
      assertThat(Set.copyOf(keys)).isEqualTo(KEYS);
    }
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(Map.copyOf(map)).hasSize(KEYS.size());
    }
  }

  @Test
  void streams_keysComeAndGo_endWithoutNull() throws InterruptedException {
    meanwhile(i -> {
      Key key = new Key((i * 7) % KEYS.size());
      if (map.remove(key) == null) {
        map.put(key, i);
      }
    });

    for (int round = 0; round < ROUNDS; round++) {
      assertThat(map.keySet().stream().toList()).doesNotContainNull();
      assertThat(map.values().stream().sorted().toArray()).doesNotContainNull();
      assertThat(map.entrySet().parallelStream().map(Map.Entry::getKey).toArray())
          .doesNotContainNull()
          .doesNotHaveDuplicates();
      assertThat(map.keySet().toArray()).doesNotContainNull();
    }
  }

  @Test
  void removalOfAKey_valueReplacedMeanwhile_leavesNoValue() throws InterruptedException {
    Key key = new Key(1);
    meanwhile(i -> map.replace(key, i));

    for (int round = 0; round < ROUNDS; round++) {
      map.put(key, 0);
      assertThat(map.keySet().remove(key)).isTrue();
      assertThat(map).doesNotContainKey(key);
      map.put(key, 0);
      assertThat(map.keySet().removeIf(key::equals)).isTrue();
      assertThat(map).doesNotContainKey(key);
      map.put(key, 0);
      assertThat(map.keySet().retainAll(List.of())).isTrue();
      assertThat(map).doesNotContainKey(key);
    }
  }
}
