package io.cachedresult.integration.memory;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Returns results that refer to the same string in many ways. */
class Museum {

  record Artist(String name) {}

  /** Refers to the string seven times. */
  record Painting(
      String title,
      Artist artist,
      List<Artist> owners,
      Map<Integer, List<Artist>> shown,
      Artist[] forgers,
      Optional<Artist> lender,
      StringBuilder notes,
      int year) {}

  sealed interface Ticket permits Single, Group {}

  record Single(String visitor) implements Ticket {}

  record Group(List<Ticket> tickets, Map<String, ? extends Ticket> guests) implements Ticket {}

  /** Has three strings: one in a visible field, one with an accessor, and one hidden. */
  static class Guide {

    final String language;
    private final String name;
    private final String secret;

    Guide(String text) {
      language = text;
      name = text;
      secret = text;
    }

    String getName() {
      return name;
    }

    boolean knows(String text) {
      return secret.equals(text);
    }
  }

  record Room<T>(T inside, Room<T> next) {}

  /** Returns a thousand for each digit of the key. */
  static final class ByKey implements Weigher<List<Object>, Integer> {
    @Override
    public long weigh(List<Object> key, Integer value) {
      return 1_000L * String.valueOf(key.get(0)).length();
    }
  }

  private final String text;

  Museum(String text) {
    this.text = text;
  }

  @CachedResult
  Painting painting(int id) {
    Artist artist = new Artist(text);
    return new Painting(
        text,
        artist,
        List.of(artist),
        Map.of(1, new ArrayList<>(List.of(artist))),
        new Artist[] {artist},
        Optional.of(artist),
        new StringBuilder(text),
        1887);
  }

  @CachedResult
  CompletableFuture<Ticket> ticket(int id) {
    Single single = new Single(text);
    return CompletableFuture.completedFuture(new Group(
        List.of(single, new Group(List.of(), Map.of(text, single))), Map.of()));
  }

  @CachedResult
  @SuppressWarnings("UNSEEN_TYPE")
  Guide guide(int id) {
    return new Guide(text);
  }

  @CachedResult
  Room<Optional<Artist>> rooms(String first, Artist second) {
    Optional<Artist> artist = Optional.of(new Artist(text));
    return new Room<>(artist, new Room<>(artist, new Room<>(Optional.empty(), null)));
  }

  @CachedResult(weigher = ByKey.class)
  int visitors(int year) {
    return year;
  }

  @CachedResult(maximumMemory = "64KB")
  Artist artist(int id) {
    return new Artist(text + id);
  }
}
