package io.cachedresult.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Requests of which a known share repeats others.
 *
 * @param distinct how many different ones there are
 * @param requests all of them, in the order in which they come
 */
record RequestStream<T>(int distinct, List<T> requests) {

  RequestStream {
    requests = List.copyOf(requests);
  }

  /**
   * Repeats the first few candidates, each as often as the others or once more, and shuffles.
   *
   * @param length the number of requests, at most as many as there are candidates
   * @param duplicatesPercent the share of requests that repeat another, 0 to 100; at 100 one
   *     request is repeated again and again
   */
  static <T> RequestStream<T> of(List<T> candidates, int length, int duplicatesPercent, long seed) {
    int distinct = Math.max(1, length * (100 - duplicatesPercent) / 100);
    List<T> requests = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      requests.add(candidates.get(i % distinct));
    }
    Collections.shuffle(requests, new Random(seed));
    return new RequestStream<>(distinct, requests);
  }
}
