package io.cachedresult.monitor.http;

import io.avaje.json.JsonWriter;
import io.avaje.json.stream.BufferRecycleStrategy;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonStream;
import io.cachedresult.micrometer.groups.EncodableText;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the members of one JSON object, in the order of the calls. */
public final class JsonObjectWriter {

  private static final JsonStream STREAM = JsonStream.builder()
      .serializeNulls(true)
      .serializeEmpty(true)
      .bufferRecycling(BufferRecycleStrategy.NO_RECYCLING)
      .build();

  private final JsonWriter writer;

  private JsonObjectWriter(JsonWriter writer) {
    this.writer = writer;
  }

  /** Returns an object with the given members, in UTF-8. */
  static byte[] object(Consumer<JsonObjectWriter> members) {
    try (BytesJsonWriter writer = STREAM.bufferedWriterAsBytes()) {
      write(writer, members);
      return PrintableText.escapeControls(writer.result());
    }
  }

  private static void write(JsonWriter writer, Consumer<JsonObjectWriter> members) {
    writer.beginObject();
    members.accept(new JsonObjectWriter(writer));
    writer.endObject();
  }

  public JsonObjectWriter put(String name, long value) {
    writer.name(name);
    writer.value(value);
    return this;
  }

  public JsonObjectWriter put(String name, double value) {
    writer.name(name);
    writer.value(value);
    return this;
  }

  public JsonObjectWriter put(String name, boolean value) {
    writer.name(name);
    writer.value(value);
    return this;
  }

  /** Adds a string; see {@link EncodableText}. */
  public JsonObjectWriter put(String name, String value) {
    writer.name(name);
    writer.value(EncodableText.of(value));
    return this;
  }

  /** Adds a string or null. */
  public JsonObjectWriter putNullable(String name, @Nullable String value) {
    if (value != null) {
      return put(name, value);
    }
    writer.name(name);
    writer.nullValue();
    return this;
  }

  public JsonObjectWriter put(String name, OptionalLong value) {
    if (value.isPresent()) {
      return put(name, value.getAsLong());
    }
    return putNullable(name, null);
  }

  public JsonObjectWriter put(String name, @Nullable Double value) {
    writer.name(name);
    if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.doubleValue());
    }
    return this;
  }

  public JsonObjectWriter putObject(String name, Consumer<JsonObjectWriter> members) {
    writer.name(name);
    write(writer, members);
    return this;
  }

  /** Adds an object with the members that a value has, or null. */
  public <T> JsonObjectWriter putNullableObject(
      String name, @Nullable T value, BiConsumer<JsonObjectWriter, T> members) {
    return value == null
        ? putNullable(name, null)
        : putObject(name, json -> members.accept(json, value));
  }

  public <T> JsonObjectWriter putObjects(
      String name, Collection<T> elements, BiConsumer<JsonObjectWriter, T> members) {
    writer.name(name);
    writer.beginArray();
    for (T element : elements) {
      write(writer, json -> members.accept(json, element));
    }
    writer.endArray();
    return this;
  }

  public JsonObjectWriter putStrings(String name, Collection<String> strings) {
    writer.name(name);
    writer.beginArray();
    for (String string : strings) {
      writer.value(EncodableText.of(string));
    }
    writer.endArray();
    return this;
  }
}
