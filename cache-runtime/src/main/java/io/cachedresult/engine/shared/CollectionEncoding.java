package io.cachedresult.engine.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes collections, maps and {@code Optional}.
 *
 * <p>Decoded collections and maps are unmodifiable, since all callers share them. They have the
 * order of the originals and may contain null. Sets and maps compare by {@code equals}, even if the
 * original used a comparator.
 */
public final class CollectionEncoding {

  /** The maximum initial capacity: a length is not trusted until its elements have been read. */
  private static final int LARGEST_START = 256;

  private CollectionEncoding() {}

  /** Writes the elements of a list, or null. */
  public static <T extends @Nullable Object> void writeList(
      @Nullable Collection<? extends T> values, ValueWriter<? super T> writer, CodecOutput out)
      throws IOException {
    if (values == null) {
      out.writeLength(-1);
      return;
    }
    int size = values.size();
    out.writeLength(size);
    int written = 0;
    for (T value : values) {
      writer.write(value, out);
      written++;
    }
    checkUnchanged(size, written);
  }

  private static void checkUnchanged(int size, int written) throws IOException {
    if (written != size) {
      throw new IOException("A collection changed while it was written.");
    }
  }

  /** Reads a list, or null. */
  public static <T extends @Nullable Object> @Nullable List<T> readList(
      ValueReader<? extends T> reader, CodecInput in) throws IOException {
    int size = in.readLength(1);
    return size < 0 ? null : Collections.unmodifiableList(readElements(size, reader, in));
  }

  static <T extends @Nullable Object> List<T> readElements(
      int size, ValueReader<? extends T> reader, CodecInput in) throws IOException {
    List<T> elements = new ArrayList<>(Math.min(size, LARGEST_START));
    for (int i = 0; i < size; i++) {
      elements.add(reader.read(in));
    }
    return elements;
  }

  /** Writes the elements of a set, or null. */
  public static <T extends @Nullable Object> void writeSet(
      @Nullable Collection<? extends T> values, ValueWriter<? super T> writer, CodecOutput out)
      throws IOException {
    writeList(values, writer, out);
  }

  /** Reads a set, or null. */
  public static <T extends @Nullable Object> @Nullable Set<T> readSet(
      ValueReader<? extends T> reader, CodecInput in) throws IOException {
    int size = in.readLength(1);
    if (size < 0) {
      return null;
    }
    Set<T> elements = new LinkedHashSet<>();
    for (int i = 0; i < size; i++) {
      elements.add(reader.read(in));
    }
    return Collections.unmodifiableSet(elements);
  }

  /** Writes a collection, or null. */
  public static <T extends @Nullable Object> void writeCollection(
      @Nullable Collection<? extends T> values, ValueWriter<? super T> writer, CodecOutput out)
      throws IOException {
    out.writeBoolean(values instanceof Set);
    writeList(values, writer, out);
  }

  /** Reads a collection, or null: a set if it was one, and a list otherwise. */
  public static <T extends @Nullable Object> @Nullable Collection<T> readCollection(
      ValueReader<? extends T> reader, CodecInput in) throws IOException {
    return in.readPresence() ? readSet(reader, in) : readList(reader, in);
  }

  /** Writes a map, or null. */
  public static <K extends @Nullable Object, V extends @Nullable Object> void writeMap(
      @Nullable Map<? extends K, ? extends V> values,
      ValueWriter<? super K> keyWriter,
      ValueWriter<? super V> valueWriter,
      CodecOutput out)
      throws IOException {
    if (values == null) {
      out.writeLength(-1);
      return;
    }
    int size = values.size();
    out.writeLength(size);
    int written = 0;
    for (Map.Entry<? extends K, ? extends V> entry : values.entrySet()) {
      keyWriter.write(entry.getKey(), out);
      valueWriter.write(entry.getValue(), out);
      written++;
    }
    checkUnchanged(size, written);
  }

  /** Reads a map, or null. */
  public static <K extends @Nullable Object, V extends @Nullable Object> @Nullable
      Map<K, V> readMap(
          ValueReader<? extends K> keyReader, ValueReader<? extends V> valueReader, CodecInput in)
          throws IOException {
    int size = in.readLength(2);
    if (size < 0) {
      return null;
    }
    Map<K, V> values = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      K key = keyReader.read(in);
      values.put(key, valueReader.read(in));
    }
    return Collections.unmodifiableMap(values);
  }

  /** Writes the value of an {@code Optional}, or null. */
  @SuppressWarnings({"OptionalUsedAsFieldOrParameterType", "NullableOptional"}) // as users have it
  public static <T> void writeOptional(
      @Nullable Optional<? extends T> value, ValueWriter<? super T> writer, CodecOutput out)
      throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      out.writeBoolean(value.isPresent());
      if (value.isPresent()) {
        writer.write(value.get(), out);
      }
    }
  }

  /** Reads an {@code Optional}, or null. */
  @SuppressWarnings("NullableOptional") // as users have it
  public static <T> @Nullable Optional<T> readOptional(
      ValueReader<? extends @Nullable T> reader, CodecInput in) throws IOException {
    if (!in.readPresence()) {
      return null;
    }
    return in.readPresence() ? Optional.ofNullable(reader.read(in)) : Optional.empty();
  }
}
