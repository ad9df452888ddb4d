package io.cachedresult.processor.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way to encode the entries of a cached method.
 *
 * @param keys the shapes of the key's parts, in order
 * @param composites the types of nested values that have their own methods
 * @param warnings the compiler warnings that these methods would cause
 */
public record EntryShape(
    List<Shape> keys, Shape result, List<CompositeType> composites, Set<String> warnings) {

  /** To be changed whenever the runtime encodes a type in another way. */
  private static final String FORMAT = "1";

  public EntryShape {
    keys = List.copyOf(keys);
    composites = List.copyOf(composites);
    warnings = Set.copyOf(warnings);
  }

  /**
   * Returns a number that identifies the encoding of keys and results. Two encodings have the same
   * number only by chance, with a probability of one in 2<sup>64</sup>.
   */
  public long fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(description().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible); // All Java platforms have it.
    }
  }

  private String description() {
    return Stream.of(
            Stream.of(FORMAT),
            keys.stream().map(Shape::description),
            Stream.of("->", result.description()),
            composites.stream().map(CompositeType::description).sorted())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }
}
