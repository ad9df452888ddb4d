package io.cachedresult.engine.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what the runtime encodes: values stay the same, and bad bytes are only an exception. */
class EncodingTest {

  private static final int LIMIT = 1 << 20;
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 50_000);

  /** The node of a tree, as generated code encodes it. */
  private record Node(@Nullable Node next) {

    static void write(@Nullable Node node, CodecOutput out) throws IOException {
      if (out.begin(node)) {
        write(node.next(), out);
        out.end();
      }
    }

    static @Nullable Node read(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      Node next = read(in);
      in.end();
      return new Node(next);
    }

    static Node chain(int length) {
      Node first = new Node(null);
      for (int i = 1; i < length; i++) {
        first = new Node(first);
      }
      return first;
    }
  }

  static Stream<EncodedValue<?>> values() {
    return EncodedValue.all();
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void decode_encodedValue_isEqual(EncodedValue<T> tested) throws IOException {
    for (T value : tested.values()) {
      byte[] bytes = EncodedForm.encode(value, LIMIT, tested.writer());
      T decoded = EncodedForm.<@Nullable T>decode(bytes, 0, tested.reader());
      assertThat(Objects.deepEquals(decoded, value))
          .as("%s for %s", decoded, value)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void decode_encodedNull_isNull(EncodedValue<T> tested) throws IOException {
    byte[] bytes = EncodedForm.<@Nullable T>encode(null, LIMIT, tested.writer());

    assertThat(EncodedForm.<@Nullable T>decode(bytes, 0, tested.reader())).isNull();
  }

  @ParameterizedTest
  @MethodSource("values")
  <T> void decode_truncatedValue_throwsAnIoException(EncodedValue<T> tested) throws IOException {
    byte[] bytes = EncodedForm.encode(tested.values().get(0), LIMIT, tested.writer());
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> EncodedForm.<@Nullable T>decode(part, 0, tested.reader()));
    }
  }

  /** Inputs are changed encodings, and random bytes. */
  @ParameterizedTest
  @MethodSource("values")
  <T> void decode_anyBytes_throwsNothingButAnIoException(EncodedValue<T> tested)
      throws IOException {
    Random random = new Random(tested.name().hashCode());
    List<byte[]> encoded = new ArrayList<>();
    for (T value : tested.values()) {
      byte[] bytes = EncodedForm.encode(value, LIMIT, tested.writer());
      if (bytes.length < 200) {
        encoded.add(bytes);
      }
    }
    long inputs = Math.max(1, INPUTS / values().count());
    for (int i = 0; i < inputs; i++) {
      byte[] input = i % 2 == 0
          ? changed(encoded.get(random.nextInt(encoded.size())), random)
          : random(random);
      try {
        // The operations are called directly, since they promise the same.
        tested.reader().read(new CodecInput(input, 0));
      } catch (IOException malformed) {
        assertThat(malformed).isNotNull();
      }
    }
  }

  private static byte[] changed(byte[] bytes, Random random) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length + random.nextInt(3));
    for (int i = random.nextInt(4); i >= 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
    }
    return changed;
  }

  private static byte[] random(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(40)];
    random.nextBytes(bytes);
    bytes[0] = (byte) random.nextInt(bytes.length + 2);
    return bytes;
  }

  @Test
  void decode_lengthBeyondTheBytes_failsBeforeAnythingIsAllocated() {
    byte[] twoBillion = {-1, -1, -1, -1, 7, 0};

    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> EncodedForm.decode(twoBillion, 0, ArrayEncoding::readLongs));
    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> EncodedForm.decode(twoBillion, 0, TextEncoding::readString));
  }

  @Test
  void decode_lengthOutOfRange_throwsAnIoException() {
    byte[] bytes = {-1, -1, -1, -1, -1, -1, -1};

    assertThatThrownBy(() -> EncodedForm.decode(bytes, 0, TextEncoding::readString))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("length");
  }

  @Test
  void decode_fromAPosition_skipsWhatIsBefore() throws IOException {
    byte[] bytes = {9, 9, 2, 'x'};

    assertThat(EncodedForm.decode(bytes, 2, TextEncoding::readString)).isEqualTo("x");
  }

  @Test
  void decode_bytesLeftOver_throwsAnIoException() {
    byte[] bytes = {2, 'x', 0};

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> EncodedForm.decode(bytes, 0, TextEncoding::readString))
        .withMessageContaining("left over");
  }

  @Test
  void decode_unknownConstant_throwsAnIoException() throws IOException {
    byte[] bytes = EncodedForm.encode("SOMEDAY", LIMIT, TextEncoding::writeString);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() ->
            EncodedForm.decode(bytes, 0, in -> TextEncoding.readConstant(DayOfWeek.class, in)));
  }

  @Test
  void decode_overlongCharacter_throwsAnIoException() {
    byte[] bytes = {3, (byte) 0xc0, (byte) 0x80};

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> EncodedForm.decode(bytes, 0, TextEncoding::readString));
  }

  @Test
  void decode_readerThatFails_throwsAnIoException() {
    for (Throwable failure :
        List.of(new IllegalStateException(), new StackOverflowError(), new LinkageError())) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> EncodedForm.decode(new byte[1], 0, in -> {
            throw raised(failure);
          }))
          .withCause(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException raised(Throwable failure) throws X {
    throw (X) failure;
  }

  @Test
  void encode_writerThatFails_throwsAnIoException() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> EncodedForm.encode("x", LIMIT, (value, out) -> {
          throw new ConcurrentModificationException();
        }))
        .withCauseInstanceOf(ConcurrentModificationException.class);
  }

  @Test
  void encode_moreBytesThanTheLimit_throwsAnIoException() throws IOException {
    assertThat(EncodedForm.encode("1234", 5, TextEncoding::writeString)).hasSize(5);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> EncodedForm.encode("12345", 5, TextEncoding::writeString))
        .withMessageContaining("5 bytes");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> EncodedForm.encode("ä€", 5, TextEncoding::writeString));
  }

  @Test
  void encode_collectionThatChangesMeanwhile_throwsAnIoException() {
    List<String> changing = new ArrayList<>(List.of("a")) {
      private static final long serialVersionUID = 1L;

      @Override
      public Iterator<String> iterator() {
        return List.of("a", "b").iterator();
      }
    };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> EncodedForm.encode(
            changing,
            LIMIT,
            (value, out) -> CollectionEncoding.writeList(value, TextEncoding::writeString, out)))
        .withMessageContaining("changed");
  }

  @Test
  void encode_deepChain_throwsAnIoExceptionBeyondTheLimit() throws IOException {
    byte[] deepest = EncodedForm.encode(Node.chain(64), LIMIT, Node::write);

    assertThat(EncodedForm.decode(deepest, 0, Node::read)).isEqualTo(Node.chain(64));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> EncodedForm.encode(Node.chain(65), LIMIT, Node::write));
  }

  @Test
  void decode_deepChain_throwsAnIoExceptionBeyondTheLimit() {
    byte[] ones = new byte[1_000_000];
    Arrays.fill(ones, (byte) 1);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> EncodedForm.decode(ones, 0, Node::read))
        .withMessageContaining("nested");
  }

  @Test
  void decode_map_hasTheOrderOfTheOriginalAndIsUnmodifiable() throws IOException {
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("z", 1));
    map.put("a", 2);
    map.put("m", 3);
    byte[] bytes = EncodedForm.encode(
        map,
        LIMIT,
        (value, out) -> CollectionEncoding.writeMap(
            value, TextEncoding::writeString, NumberEncoding::writeInteger, out));

    Map<String, Integer> decoded = EncodedForm.decode(
        bytes,
        0,
        in ->
            CollectionEncoding.readMap(TextEncoding::readString, NumberEncoding::readInteger, in));

    assertThat(decoded).containsExactlyEntriesOf(map);
    assertThatThrownBy(decoded::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void decode_collection_isASetIfItWasOne() throws IOException {
    ValueWriter<Collection<String>> writer =
        (value, out) -> CollectionEncoding.writeCollection(value, TextEncoding::writeString, out);
    ValueReader<Collection<String>> reader =
        in -> CollectionEncoding.readCollection(TextEncoding::readString, in);

    assertThat(EncodedForm.decode(EncodedForm.encode(Set.of("a"), LIMIT, writer), 0, reader))
        .isInstanceOf(Set.class);
    assertThat(EncodedForm.decode(EncodedForm.encode(List.of("a"), LIMIT, writer), 0, reader))
        .isInstanceOf(List.class);
  }
}
