package io.cachedresult.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cachedresult.shared.SharedTier.Lookup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A search for the results of some keys, or for leases. If other processes have all leases, it asks
 * again, at random times so that processes do not ask together, until a fixed time has passed. A
 * caller that got a lease does not wait for others, since others wait for its results.
 */
final class LeaseSearch {

  /** The maximum number of keys of a script, since Redis does nothing else while it runs. */
  private static final int KEYS_OF_A_SCRIPT = 256;

  private static final long SHORTEST_DELAY = TimeUnit.MILLISECONDS.toNanos(4);
  private static final long LONGEST_DELAY = TimeUnit.MILLISECONDS.toNanos(50);

  private final ScriptRunner scripts;
  private final TierThread thread;
  private final SpaceKeys space;
  private final List<byte[]> keys;
  private final boolean isForLeases;
  private final TierOptions options;
  private final long patience;
  private final byte[] newGeneration = Tokens.next();
  private final byte[] token = Tokens.next();
  private final byte[] leaseDuration;
  private final long begunAt = System.nanoTime();

  private final Lookup[] answers;
  private final CompletableFuture<List<Lookup>> done = new CompletableFuture<>();
  private long delay = SHORTEST_DELAY;

  /**
   * Creates a search.
   *
   * @param isForLeases whether to ask for leases even if there are results, and not to wait
   */
  LeaseSearch(
      ScriptRunner scripts,
      TierThread thread,
      TierOptions options,
      SpaceKeys space,
      List<byte[]> keys,
      boolean isForLeases) {
    this.scripts = scripts;
    this.thread = thread;
    this.options = options;
    this.space = space;
    this.keys = keys;
    this.isForLeases = isForLeases;
    patience = options.patience().toNanos();
    leaseDuration = Tokens.number(options.lease().toMillis());
    answers = new Lookup[keys.size()];
    Arrays.fill(answers, Lookup.NOTHING);
  }

  /** Returns the answers, in the order of the keys. */
  CompletableFuture<List<Lookup>> start() {
    List<Integer> shared = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).length <= options.largestKey()) {
        shared.add(i);
      }
    }
    if (keys.size() == 1 && !shared.isEmpty() && !isForLeases) {
      askForOne(shared);
    } else {
      ask(shared);
    }
    return done;
  }

  /** Reads a single result without a script, which is faster; asks for a lease if it is missing. */
  private void askForOne(List<Integer> position) {
    orFinish(scripts.read(space.generation(), space.result(keys.get(0))).thenAccept(reading -> {
      byte[] value = reading.value();
      if (value != null && reading.remaining() >= 0 && isOf(reading.generation(), value)) {
        answers[0] = found(value, reading.remaining());
        finish();
      } else {
        ask(position);
      }
    }));
  }

  /** Ends the search if a step fails. */
  private void orFinish(CompletableFuture<?> step) {
    var unused = step.whenComplete((value, failure) -> {
      if (failure != null) {
        finish();
      }
    });
  }

  private static boolean isOf(byte @Nullable [] generation, byte[] result) {
    return generation != null
        && generation.length == Tokens.LENGTH
        && result.length >= Tokens.LENGTH
        && Arrays.equals(generation, 0, Tokens.LENGTH, result, 0, Tokens.LENGTH);
  }

  private static Lookup found(byte[] value, long remaining) {
    byte[] result = Arrays.copyOfRange(value, Tokens.LENGTH, value.length);
    return new Lookup(result, Duration.ofMillis(remaining), null);
  }

  private static Lookup found(List<?> pair) {
    return pair.size() == 2
            && pair.get(0) instanceof byte[] value
            && pair.get(1) instanceof Long remaining
            && value.length >= Tokens.LENGTH
            && remaining >= 0
        ? found(value, remaining)
        : Lookup.NOTHING;
  }

  private void finish() {
    done.complete(List.of(answers));
  }

  /** Asks for the keys at some positions. */
  private void ask(List<Integer> positions) {
    List<CompletableFuture<List<Integer>>> parts = new ArrayList<>();
    for (int from = 0; from < positions.size(); from += KEYS_OF_A_SCRIPT) {
      int to = Math.min(from + KEYS_OF_A_SCRIPT, positions.size());
      parts.add(askPart(positions.subList(from, to)));
    }
    orFinish(CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).thenRun(() -> {
      List<Integer> busy = new ArrayList<>();
      parts.forEach(part -> busy.addAll(part.join()));
      finishOrWait(busy);
    }));
  }

  /** Returns the positions whose leases other processes have; after a failure, none. */
  private CompletableFuture<List<Integer>> askPart(List<Integer> positions) {
    byte[][] names = new byte[1 + 2 * positions.size()][];
    names[0] = space.generation();
    int count = 1;
    for (int position : positions) {
      names[count++] = space.result(keys.get(position));
      names[count++] = space.lease(keys.get(position));
    }
    return scripts
        .run(
            late -> releaseAll(late, positions),
            Script.FIND,
            names,
            newGeneration,
            token,
            leaseDuration,
            Tokens.number(isForLeases ? 1 : 0))
        .handle((values, failure) -> failure == null ? read(values, positions) : List.of());
  }

  private List<Integer> read(List<Object> values, List<Integer> positions) {
    byte[] generation = generationOf(values, positions);
    if (generation == null) {
      return List.of();
    }
    List<Integer> busy = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      Object value = values.get(i + 1);
      if (value instanceof List<?> pair) {
        answers[positions.get(i)] = found(pair);
      } else if (Long.valueOf(1).equals(value)) {
        answers[positions.get(i)] = new Lookup(null, Duration.ZERO, leaseOf(generation));
      } else if (Long.valueOf(0).equals(value)) {
        busy.add(positions.get(i));
      }
    }
    return busy;
  }

  /** Returns the generation, or null if the answer does not match the request. */
  private static byte @Nullable [] generationOf(List<Object> values, List<Integer> positions) {
    return values.size() == positions.size() + 1
            && values.get(0) instanceof byte[] generation
            && generation.length == Tokens.LENGTH
        ? generation
        : null;
  }

  private String leaseOf(byte[] generation) {
    return new String(SpaceKeys.concatenate(generation, token), ISO_8859_1);
  }

  private void finishOrWait(List<Integer> busy) {
    if (busy.isEmpty()
        || isForLeases
        || hasLease()
        || System.nanoTime() - begunAt + delay > patience) {
      finish();
      return;
    }
    long jitter = ThreadLocalRandom.current().nextLong(delay / 2 + 1);
    thread.schedule(() -> askAgain(busy), delay / 2 + jitter);
    delay = Math.min(2 * delay, LONGEST_DELAY);
  }

  private void askAgain(List<Integer> positions) {
    try {
      ask(positions);
    } catch (Throwable failure) {
      finish();
    }
  }

  private boolean hasLease() {
    return Arrays.stream(answers).anyMatch(answer -> answer.lease() != null);
  }

  /** Releases the leases of an answer that came too late. */
  private void releaseAll(List<Object> late, List<Integer> positions) {
    byte[] generation = generationOf(late, positions);
    if (generation == null) {
      return;
    }
    byte[] lease = SpaceKeys.concatenate(generation, token);
    for (int i = 0; i < positions.size(); i++) {
      if (Long.valueOf(1).equals(late.get(i + 1))) {
        byte[][] names = {space.lease(keys.get(positions.get(i)))};
        var unused = scripts.run(Script.RELEASE, names, lease);
      }
    }
  }
}
