package io.cachedresult.engine.shared;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/** Encodes values of {@code java.time}. A time zone that is unknown here cannot be decoded. */
public final class TimeEncoding {

  private TimeEncoding() {}

  /** Writes a {@code Duration}, or null. */
  public static void writeDuration(@Nullable Duration value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> {
      to.writeLong(present.getSeconds());
      to.writeInt(present.getNano());
    });
  }

  /** Reads a {@code Duration}, or null. */
  public static @Nullable Duration readDuration(CodecInput in) throws IOException {
    return in.readNullable(from -> Duration.ofSeconds(from.readLong(), from.readInt()));
  }

  /** Writes an {@code Instant}, or null. */
  public static void writeInstant(@Nullable Instant value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> {
      to.writeLong(present.getEpochSecond());
      to.writeInt(present.getNano());
    });
  }

  /** Reads an {@code Instant}, or null. */
  public static @Nullable Instant readInstant(CodecInput in) throws IOException {
    return in.readNullable(from -> Instant.ofEpochSecond(from.readLong(), from.readInt()));
  }

  /** Writes a {@code LocalDate}, or null. */
  public static void writeLocalDate(@Nullable LocalDate value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeLong(present.toEpochDay()));
  }

  /** Reads a {@code LocalDate}, or null. */
  public static @Nullable LocalDate readLocalDate(CodecInput in) throws IOException {
    return in.readNullable(from -> LocalDate.ofEpochDay(from.readLong()));
  }

  /** Writes a {@code LocalTime}, or null. */
  public static void writeLocalTime(@Nullable LocalTime value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeLong(present.toNanoOfDay()));
  }

  /** Reads a {@code LocalTime}, or null. */
  public static @Nullable LocalTime readLocalTime(CodecInput in) throws IOException {
    return in.readNullable(from -> LocalTime.ofNanoOfDay(from.readLong()));
  }

  /** Writes a {@code LocalDateTime}, or null. */
  public static void writeLocalDateTime(@Nullable LocalDateTime value, CodecOutput out)
      throws IOException {
    out.writeNullable(value, TimeEncoding::writeDateTime);
  }

  /** Reads a {@code LocalDateTime}, or null. */
  public static @Nullable LocalDateTime readLocalDateTime(CodecInput in) throws IOException {
    return in.readNullable(TimeEncoding::readDateTime);
  }

  /** Writes a {@code MonthDay}, or null. */
  public static void writeMonthDay(@Nullable MonthDay value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> {
      to.writeByte(present.getMonthValue());
      to.writeByte(present.getDayOfMonth());
    });
  }

  /** Reads a {@code MonthDay}, or null. */
  public static @Nullable MonthDay readMonthDay(CodecInput in) throws IOException {
    return in.readNullable(from -> MonthDay.of(from.readByte(), from.readByte()));
  }

  /** Writes an {@code OffsetTime}, or null. */
  public static void writeOffsetTime(@Nullable OffsetTime value, CodecOutput out)
      throws IOException {
    out.writeNullable(value, (present, to) -> {
      to.writeLong(present.toLocalTime().toNanoOfDay());
      to.writeInt(present.getOffset().getTotalSeconds());
    });
  }

  /** Reads an {@code OffsetTime}, or null. */
  public static @Nullable OffsetTime readOffsetTime(CodecInput in) throws IOException {
    return in.readNullable(from -> OffsetTime.of(
        LocalTime.ofNanoOfDay(from.readLong()), ZoneOffset.ofTotalSeconds(from.readInt())));
  }

  /** Writes an {@code OffsetDateTime}, or null. */
  public static void writeOffsetDateTime(@Nullable OffsetDateTime value, CodecOutput out)
      throws IOException {
    out.writeNullable(value, (present, to) -> {
      writeDateTime(present.toLocalDateTime(), to);
      to.writeInt(present.getOffset().getTotalSeconds());
    });
  }

  /** Reads an {@code OffsetDateTime}, or null. */
  public static @Nullable OffsetDateTime readOffsetDateTime(CodecInput in) throws IOException {
    return in.readNullable(
        from -> OffsetDateTime.of(readDateTime(from), ZoneOffset.ofTotalSeconds(from.readInt())));
  }

  /** Writes a {@code Period}, or null. */
  public static void writePeriod(@Nullable Period value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> {
      to.writeInt(present.getYears());
      to.writeInt(present.getMonths());
      to.writeInt(present.getDays());
    });
  }

  /** Reads a {@code Period}, or null. */
  public static @Nullable Period readPeriod(CodecInput in) throws IOException {
    return in.readNullable(from -> Period.of(from.readInt(), from.readInt(), from.readInt()));
  }

  /** Writes a {@code Year}, or null. */
  public static void writeYear(@Nullable Year value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeInt(present.getValue()));
  }

  /** Reads a {@code Year}, or null. */
  public static @Nullable Year readYear(CodecInput in) throws IOException {
    return in.readNullable(from -> Year.of(from.readInt()));
  }

  /** Writes a {@code YearMonth}, or null. */
  public static void writeYearMonth(@Nullable YearMonth value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> {
      to.writeInt(present.getYear());
      to.writeByte(present.getMonthValue());
    });
  }

  /** Reads a {@code YearMonth}, or null. */
  public static @Nullable YearMonth readYearMonth(CodecInput in) throws IOException {
    return in.readNullable(from -> YearMonth.of(from.readInt(), from.readByte()));
  }

  /** Writes a {@code ZonedDateTime}, or null. */
  public static void writeZonedDateTime(@Nullable ZonedDateTime value, CodecOutput out)
      throws IOException {
    out.writeNullable(value, (present, to) -> {
      writeDateTime(present.toLocalDateTime(), to);
      to.writeInt(present.getOffset().getTotalSeconds());
      TextEncoding.writeString(present.getZone().getId(), to);
    });
  }

  /** Reads a {@code ZonedDateTime}, or null. */
  public static @Nullable ZonedDateTime readZonedDateTime(CodecInput in) throws IOException {
    return in.readNullable(from -> ZonedDateTime.ofStrict(
        readDateTime(from), ZoneOffset.ofTotalSeconds(from.readInt()), zone(from)));
  }

  /** Writes a {@code ZoneId}, or null. */
  public static void writeZoneId(@Nullable ZoneId value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> TextEncoding.writeString(present.getId(), to));
  }

  /** Reads a {@code ZoneId}, or null. */
  public static @Nullable ZoneId readZoneId(CodecInput in) throws IOException {
    return in.readNullable(TimeEncoding::zone);
  }

  /** Writes a {@code ZoneOffset}, or null. */
  public static void writeZoneOffset(@Nullable ZoneOffset value, CodecOutput out)
      throws IOException {
    out.writeNullable(value, (present, to) -> to.writeInt(present.getTotalSeconds()));
  }

  /** Reads a {@code ZoneOffset}, or null. */
  public static @Nullable ZoneOffset readZoneOffset(CodecInput in) throws IOException {
    return in.readNullable(from -> ZoneOffset.ofTotalSeconds(from.readInt()));
  }

  private static void writeDateTime(LocalDateTime value, CodecOutput out) throws IOException {
    out.writeLong(value.toLocalDate().toEpochDay());
    out.writeLong(value.toLocalTime().toNanoOfDay());
  }

  private static LocalDateTime readDateTime(CodecInput in) throws IOException {
    return LocalDateTime.of(
        LocalDate.ofEpochDay(in.readLong()), LocalTime.ofNanoOfDay(in.readLong()));
  }

  private static ZoneId zone(CodecInput in) throws IOException {
    String id = TextEncoding.readString(in);
    if (id == null) {
      throw CodecInput.malformed("a time zone has no name");
    }
    return ZoneId.of(id);
  }
}
