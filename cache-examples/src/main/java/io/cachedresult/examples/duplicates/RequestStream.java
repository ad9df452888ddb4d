package io.cachedresult.examples.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Requests, of which a known share repeats an earlier one.
 *
 * @param distinct the number of different requests
 * @param requests all requests in order
 */
record RequestStream<T>(int distinct, List<T> requests) {

  RequestStream {
    requests = List.copyOf(requests);
  }

  /**
   * Returns requests for the first few candidates in random order. All candidates have the same
   * number of requests, or differ by one.
   *
   * @param length the number of requests, at most the number of candidates
   * @param duplicatesPercent the share of requests that repeat another, from 0 to 100; at 100 there
   *     is a single candidate
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
