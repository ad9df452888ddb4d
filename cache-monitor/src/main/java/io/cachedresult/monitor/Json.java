package io.cachedresult.monitor;

import io.avaje.json.JsonWriter;
import io.avaje.json.stream.BufferRecycleStrategy;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonStream;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An object of JSON while it is written: each call adds a member, in the order of the calls. */
final class Json {

  private static final JsonStream STREAM = JsonStream.builder()
      .serializeNulls(true)
      .serializeEmpty(true)
      .bufferRecycling(BufferRecycleStrategy.NO_RECYCLING)
      .build();

  private final JsonWriter writer;

  private Json(JsonWriter writer) {
    this.writer = writer;
  }

  /** The bytes of an object, in UTF-8. */
  static byte[] object(Consumer<Json> members) {
    try (BytesJsonWriter writer = STREAM.bufferedWriterAsBytes()) {
      write(writer, members);
      return writer.result();
    }
  }

  private static void write(JsonWriter writer, Consumer<Json> members) {
    writer.beginObject();
    members.accept(new Json(writer));
    writer.endObject();
  }

  Json put(String name, long value) {
    writer.name(name);
    writer.value(value);
    return this;
  }

  Json put(String name, double value) {
    writer.name(name);
    writer.value(value);
    return this;
  }

  Json put(String name, boolean value) {
    writer.name(name);
    writer.value(value);
    return this;
  }

  /** Adds a text, in which halves of characters are replaced: they are in no UTF-8. */
  Json put(String name, String value) {
    writer.name(name);
    writer.value(wellFormed(value));
    return this;
  }

  Json put(String name, @Nullable Double value) {
    writer.name(name);
    if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.doubleValue());
    }
    return this;
  }

  Json putObject(String name, Consumer<Json> members) {
    writer.name(name);
    write(writer, members);
    return this;
  }

  <T> Json putObjects(String name, Collection<T> elements, BiConsumer<Json, T> members) {
    writer.name(name);
    writer.beginArray();
    for (T element : elements) {
      write(writer, json -> members.accept(json, element));
    }
    writer.endArray();
    return this;
  }

  Json putTexts(String name, Collection<String> texts) {
    writer.name(name);
    writer.beginArray();
    for (String text : texts) {
      writer.value(wellFormed(text));
    }
    writer.endArray();
    return this;
  }

  private static String wellFormed(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints().forEach(point -> {
      boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      mended.appendCodePoint(half ? 0xfffd : point);
    });
    return mended.toString();
  }
}
