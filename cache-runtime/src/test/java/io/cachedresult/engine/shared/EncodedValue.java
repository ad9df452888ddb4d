package io.cachedresult.engine.shared;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of a type, with the operations that encode and decode them. */
record EncodedValue<T>(
    String name, List<T> values, ValueWriter<@Nullable T> writer, ValueReader<@Nullable T> reader) {

  @Override
  public String toString() {
    return name;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied
  private static <T> EncodedValue<T> of(
      String name, ValueWriter<@Nullable T> writer, ValueReader<@Nullable T> reader, T... values) {
    return new EncodedValue<>(name, List.of(values), writer, reader);
  }

  /** Returns values of every type that the runtime encodes. */
  static Stream<EncodedValue<?>> all() {
    return Stream.of(numbers(), times(), arrays(), containers(), strings())
        .flatMap(values -> values);
  }

  private static Stream<EncodedValue<?>> strings() {
    return Stream.of(
        of(
            "String",
            TextEncoding::writeString,
            TextEncoding::readString,
            "",
            "plain",
            "\0\u007f\u0080\u07ff\u0800\uffff",
            "emoji \ud83d\ude00",
            "unpaired \ud83d, \ude00",
            "x".repeat(70_000),
            "ä".repeat(70_000)),
        of(
            "Enum",
            TextEncoding::writeConstant,
            in -> TextEncoding.readConstant(DayOfWeek.class, in),
            DayOfWeek.values()),
        of(
            "Uri",
            TextEncoding::writeUri,
            TextEncoding::readUri,
            URI.create("http://example.com/ä?b=c#d"),
            URI.create("")));
  }

  private static Stream<EncodedValue<?>> numbers() {
    return Stream.of(
        of("Boolean", NumberEncoding::writeBoolean, NumberEncoding::readBoolean, true, false),
        of("Byte", NumberEncoding::writeByte, NumberEncoding::readByte, (byte) -128, (byte) 127),
        of("Short", NumberEncoding::writeShort, NumberEncoding::readShort, Short.MIN_VALUE),
        of(
            "Character",
            NumberEncoding::writeCharacter,
            NumberEncoding::readCharacter,
            '\0',
            '\uffff'),
        of("Integer", NumberEncoding::writeInteger, NumberEncoding::readInteger, -1, 1 << 30),
        of("Long", NumberEncoding::writeLong, NumberEncoding::readLong, -1L, Long.MIN_VALUE),
        of("Float", NumberEncoding::writeFloat, NumberEncoding::readFloat, -0.0f, Float.NaN),
        of("Double", NumberEncoding::writeDouble, NumberEncoding::readDouble, -0.0, Double.NaN),
        of(
            "BigInteger",
            NumberEncoding::writeBigInteger,
            NumberEncoding::readBigInteger,
            BigInteger.ZERO,
            BigInteger.TWO.pow(1000).negate()),
        of(
            "BigDecimal",
            NumberEncoding::writeBigDecimal,
            NumberEncoding::readBigDecimal,
            new BigDecimal("1.50"),
            new BigDecimal("-1E+2000000000")),
        of("Uuid", NumberEncoding::writeUuid, NumberEncoding::readUuid, new UUID(1, -1)),
        of(
            "OptionalInt",
            NumberEncoding::writeOptionalInt,
            NumberEncoding::readOptionalInt,
            OptionalInt.empty(),
            OptionalInt.of(3)),
        of(
            "OptionalLong",
            NumberEncoding::writeOptionalLong,
            NumberEncoding::readOptionalLong,
            OptionalLong.empty(),
            OptionalLong.of(3)),
        of(
            "OptionalDouble",
            NumberEncoding::writeOptionalDouble,
            NumberEncoding::readOptionalDouble,
            OptionalDouble.empty(),
            OptionalDouble.of(3)));
  }

  private static Stream<EncodedValue<?>> times() {
    LocalDateTime time = LocalDateTime.of(-2020, 2, 29, 23, 59, 59, 999_999_999);
    LocalDateTime overlap = LocalDateTime.of(2024, 10, 27, 2, 30);
    return Stream.of(
        of(
            "Duration",
            TimeEncoding::writeDuration,
            TimeEncoding::readDuration,
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            Duration.ofNanos(-1)),
        of(
            "Instant",
            TimeEncoding::writeInstant,
            TimeEncoding::readInstant,
            Instant.MIN,
            Instant.MAX),
        of(
            "LocalDate",
            TimeEncoding::writeLocalDate,
            TimeEncoding::readLocalDate,
            LocalDate.MIN,
            LocalDate.MAX),
        of(
            "LocalTime",
            TimeEncoding::writeLocalTime,
            TimeEncoding::readLocalTime,
            LocalTime.MIDNIGHT,
            LocalTime.MAX),
        of(
            "LocalDateTime",
            TimeEncoding::writeLocalDateTime,
            TimeEncoding::readLocalDateTime,
            time),
        of("MonthDay", TimeEncoding::writeMonthDay, TimeEncoding::readMonthDay, MonthDay.of(2, 29)),
        of(
            "OffsetTime",
            TimeEncoding::writeOffsetTime,
            TimeEncoding::readOffsetTime,
            OffsetTime.MIN,
            OffsetTime.MAX),
        of(
            "OffsetDateTime",
            TimeEncoding::writeOffsetDateTime,
            TimeEncoding::readOffsetDateTime,
            OffsetDateTime.MIN,
            OffsetDateTime.MAX),
        of(
            "Period",
            TimeEncoding::writePeriod,
            TimeEncoding::readPeriod,
            Period.of(-1, 2, Integer.MIN_VALUE)),
        of("Year", TimeEncoding::writeYear, TimeEncoding::readYear, Year.of(Year.MIN_VALUE)),
        of(
            "YearMonth",
            TimeEncoding::writeYearMonth,
            TimeEncoding::readYearMonth,
            YearMonth.of(Year.MAX_VALUE, 12)),
        of(
            "ZonedDateTime",
            TimeEncoding::writeZonedDateTime,
            TimeEncoding::readZonedDateTime,
            time.atZone(ZoneId.of("UTC")),
            overlap.atZone(ZoneId.of("Europe/Berlin")).withEarlierOffsetAtOverlap(),
            overlap.atZone(ZoneId.of("Europe/Berlin")).withLaterOffsetAtOverlap(),
            ZonedDateTime.of(time, ZoneOffset.ofHours(3))),
        of(
            "ZoneId",
            TimeEncoding::writeZoneId,
            TimeEncoding::readZoneId,
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("UTC+01:00"),
            ZoneId.of("GMT0"),
            ZoneOffset.UTC),
        of(
            "ZoneOffset",
            TimeEncoding::writeZoneOffset,
            TimeEncoding::readZoneOffset,
            ZoneOffset.MIN,
            ZoneOffset.MAX));
  }

  private static Stream<EncodedValue<?>> arrays() {
    return Stream.of(
        of(
            "booleans",
            ArrayEncoding::writeBooleans,
            ArrayEncoding::readBooleans,
            new boolean[] {true, false},
            new boolean[0]),
        of("bytes", ArrayEncoding::writeBytes, ArrayEncoding::readBytes, new byte[] {1, -1}),
        of("shorts", ArrayEncoding::writeShorts, ArrayEncoding::readShorts, new short[] {-2}),
        of("chars", ArrayEncoding::writeChars, ArrayEncoding::readChars, new char[] {'\ud800'}),
        of("ints", ArrayEncoding::writeInts, ArrayEncoding::readInts, new int[] {-3}),
        of("longs", ArrayEncoding::writeLongs, ArrayEncoding::readLongs, new long[] {-4}),
        of("floats", ArrayEncoding::writeFloats, ArrayEncoding::readFloats, new float[] {-0f}),
        of(
            "doubles",
            ArrayEncoding::writeDoubles,
            ArrayEncoding::readDoubles,
            new double[] {0.5},
            new double[1000]),
        EncodedValue.<String[][]>of(
            "array",
            (value, out) -> ArrayEncoding.writeArray(value, EncodedValue::writeStrings, out),
            in -> ArrayEncoding.readArray(EncodedValue::readStrings, String[].class, in),
            new String[][] {{"a", null}, null, {}}));
  }

  private static void writeStrings(String @Nullable [] value, CodecOutput out) throws IOException {
    ArrayEncoding.writeArray(value, TextEncoding::writeString, out);
  }

  private static @Nullable String @Nullable [] readStrings(CodecInput in) throws IOException {
    return ArrayEncoding.readArray(TextEncoding::readString, String.class, in);
  }

  private static Stream<EncodedValue<?>> containers() {
    Map<@Nullable String, @Nullable Integer> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put(null, 2);
    map.put("a", null);
    Set<@Nullable String> set = new LinkedHashSet<>(Arrays.asList("z", null, "a"));
    return Stream.of(
        EncodedValue.<List<@Nullable String>>of(
            "List",
            (value, out) -> CollectionEncoding.writeList(value, TextEncoding::writeString, out),
            in -> CollectionEncoding.readList(TextEncoding::readString, in),
            List.of(),
            Arrays.asList("a", null),
            Collections.nCopies(10_000, "x")),
        EncodedValue.<Set<@Nullable String>>of(
            "Set",
            (value, out) -> CollectionEncoding.writeSet(value, TextEncoding::writeString, out),
            in -> CollectionEncoding.readSet(TextEncoding::readString, in),
            Set.of(),
            set),
        EncodedValue.<Collection<@Nullable String>>of(
            "Collection",
            (value, out) ->
                CollectionEncoding.writeCollection(value, TextEncoding::writeString, out),
            in -> CollectionEncoding.readCollection(TextEncoding::readString, in),
            List.of("a"),
            set),
        EncodedValue.<Map<@Nullable String, @Nullable Integer>>of(
            "Map",
            (value, out) -> CollectionEncoding.writeMap(
                value, TextEncoding::writeString, NumberEncoding::writeInteger, out),
            in -> CollectionEncoding.readMap(
                TextEncoding::readString, NumberEncoding::readInteger, in),
            Map.of(),
            map),
        EncodedValue.<Optional<String>>of(
            "Optional",
            (value, out) -> CollectionEncoding.writeOptional(value, TextEncoding::writeString, out),
            in -> CollectionEncoding.readOptional(TextEncoding::readString, in),
            Optional.empty(),
            Optional.of("x")));
  }
}
