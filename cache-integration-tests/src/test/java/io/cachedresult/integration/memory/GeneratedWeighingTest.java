package io.cachedresult.integration.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.ResultCache;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Tests which parts of a result generated code counts. Each result refers to one string several
 * times. If the string is longer, the estimate grows by the difference for each counted reference,
 * regardless of the object layout.
 */
class GeneratedWeighingTest {

  private static final int LENGTH = 1_000;

  /** Returns how many references to the string the cache counts. */
  private static long countedReferences(
      Consumer<CachedMuseum> call, Function<CachedMuseum, ResultCache> cache) {
    long once = memory(new CachedMuseum("x".repeat(LENGTH)), call, cache);
    long twice = memory(new CachedMuseum("x".repeat(2 * LENGTH)), call, cache);
    assertThat((twice - once) % LENGTH).isZero();
    return (twice - once) / LENGTH;
  }

  private static long memory(
      CachedMuseum museum, Consumer<CachedMuseum> call, Function<CachedMuseum, ResultCache> cache) {
    call.accept(museum);
    return cache.apply(museum).memory();
  }

  @Test
  void memory_ofRecordWithCollections_countsAllThatTheyHold() {
    assertThat(countedReferences(museum -> museum.painting(1), CachedMuseum::paintingCache))
        .isEqualTo(7);
  }

  @Test
  void memory_ofSealedTypeInFuture_countsWhatItCompletedWith() {
    assertThat(countedReferences(museum -> museum.ticket(1).join(), CachedMuseum::ticketCache))
        .isEqualTo(3);
  }

  @Test
  void memory_ofClass_countsFieldsThatCanBeRead() {
    assertThat(countedReferences(museum -> museum.guide(1), CachedMuseum::guideCache))
        .isEqualTo(2);
  }

  @Test
  void memory_ofRecursiveGenericType_countsEachLevel() {
    assertThat(countedReferences(
            museum -> museum.rooms("y", new Museum.Artist("y")), CachedMuseum::roomsCache))
        .isEqualTo(2);
  }

  @Test
  void memory_ofLongKeys_countsThemToo() {
    CachedMuseum museum = new CachedMuseum("x");
    museum.rooms("", new Museum.Artist("x".repeat(LENGTH)));
    long one = museum.roomsCache().memory();
    museum.roomsCache().invalidateAll();

    museum.rooms("x".repeat(LENGTH), new Museum.Artist("x".repeat(2 * LENGTH)));

    // The first string of the first call was empty, which counts as zero.
    assertThat(museum.roomsCache().memory() - one).isBetween(2L * LENGTH, 2L * LENGTH + 64);
  }

  @Test
  void memory_withWeigher_isWhatThatSaysOfTheKeys() {
    CachedMuseum museum = new CachedMuseum("x");

    assertThat(museum.visitors(7)).isEqualTo(7);
    assertThat(museum.visitors(1887)).isEqualTo(1887);

    assertThat(museum.visitorsCache().memory()).isEqualTo(5_000);
  }

  @Test
  void memory_beyondTheMaximum_leavesWhatFits() {
    CachedMuseum museum = new CachedMuseum("x".repeat(LENGTH));

    for (int id = 0; id < 1_000; id++) {
      museum.artist(id);
      assertThat(museum.artistCache().memory()).isLessThanOrEqualTo(64 << 10);
    }

    assertThat(museum.artistCache().size()).isBetween(50, 64);
    assertThat(museum.artistCache().contains(999)).isTrue();
    assertThat(museum.artistCache().contains(0)).isFalse();
  }
}
