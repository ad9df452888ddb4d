package io.cachedresult.processor.types;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of Protocol Buffers: its numbers and its parts, which are messages or strings, by the
 * numbers of their fields. See the <a
 * href="https://protobuf.dev/programming-guides/encoding/">encoding</a>.
 */
final class ProtoMessage {

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<ByteBuffer>> parts = new HashMap<>();

  /**
   * Reads a message.
   *
   * @throws java.nio.BufferUnderflowException if the bytes end within a field
   * @throws IllegalArgumentException if the bytes are no message
   */
  ProtoMessage(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      int tag = number(bytes);
      int field = tag >>> 3;
      switch (tag & 7) {
        case 0 -> numbers.put(field, number(bytes));
        case 1 -> part(bytes, Long.BYTES);
        case 2 ->
          parts.computeIfAbsent(field, absent -> new ArrayList<>()).add(part(bytes, number(bytes)));
        case 5 -> part(bytes, Integer.BYTES);
        default -> throw new IllegalArgumentException("unknown type of field");
      }
    }
  }

  /** Reads a number of seven bits per byte, the lowest first. */
  private static int number(ByteBuffer bytes) {
    long number = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes.get();
      number |= (next & 0x7fL) << shift;
      shift += 7;
    } while (next < 0);
    return (int) number;
  }

  private static ByteBuffer part(ByteBuffer bytes, int length) {
    ByteBuffer part = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return part;
  }

  /** Skips a message that its length precedes. */
  static void skip(ByteBuffer bytes) {
    part(bytes, number(bytes));
  }

  /** Returns the number in a field, if there is one. */
  Optional<Integer> number(int field) {
    return Optional.ofNullable(numbers.get(field));
  }

  /** Returns the messages in a repeated field. */
  List<ProtoMessage> messages(int field) {
    return parts.getOrDefault(field, List.of()).stream()
        .map(part -> new ProtoMessage(part.duplicate()))
        .toList();
  }
}
