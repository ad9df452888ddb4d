package io.cachedresult.engine.shared;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encodes boxed values, large numbers, and other values that consist of a few numbers. */
@SuppressWarnings({"OptionalUsedAsFieldOrParameterType", "NullableOptional"}) // as users have them
public final class NumberEncoding {

  private NumberEncoding() {}

  /** Writes a {@code Boolean}, or null. */
  public static void writeBoolean(@Nullable Boolean value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeBoolean(present));
  }

  /** Reads a {@code Boolean}, or null. */
  public static @Nullable Boolean readBoolean(CodecInput in) throws IOException {
    return in.readNullable(CodecInput::readBoolean);
  }

  /** Writes a {@code Byte}, or null. */
  public static void writeByte(@Nullable Byte value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeByte(present));
  }

  /** Reads a {@code Byte}, or null. */
  public static @Nullable Byte readByte(CodecInput in) throws IOException {
    return in.readNullable(CodecInput::readByte);
  }

  /** Writes a {@code Short}, or null. */
  public static void writeShort(@Nullable Short value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeShort(present));
  }

  /** Reads a {@code Short}, or null. */
  public static @Nullable Short readShort(CodecInput in) throws IOException {
    return in.readNullable(CodecInput::readShort);
  }

  /** Writes a {@code Character}, or null. */
  public static void writeCharacter(@Nullable Character value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeChar(present));
  }

  /** Reads a {@code Character}, or null. */
  public static @Nullable Character readCharacter(CodecInput in) throws IOException {
    return in.readNullable(CodecInput::readChar);
  }

  /** Writes an {@code Integer}, or null. */
  public static void writeInteger(@Nullable Integer value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeInt(present));
  }

  /** Reads an {@code Integer}, or null. */
  public static @Nullable Integer readInteger(CodecInput in) throws IOException {
    return in.readNullable(CodecInput::readInt);
  }

  /** Writes a {@code Long}, or null. */
  public static void writeLong(@Nullable Long value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeLong(present));
  }

  /** Reads a {@code Long}, or null. */
  public static @Nullable Long readLong(CodecInput in) throws IOException {
    return in.readNullable(CodecInput::readLong);
  }

  /** Writes a {@code Float}, or null. */
  public static void writeFloat(@Nullable Float value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeFloat(present));
  }

  /** Reads a {@code Float}, or null. */
  public static @Nullable Float readFloat(CodecInput in) throws IOException {
    return in.readNullable(CodecInput::readFloat);
  }

  /** Writes a {@code Double}, or null. */
  public static void writeDouble(@Nullable Double value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> to.writeDouble(present));
  }

  /** Reads a {@code Double}, or null. */
  public static @Nullable Double readDouble(CodecInput in) throws IOException {
    return in.readNullable(CodecInput::readDouble);
  }

  /** Writes a {@code BigInteger}, or null. */
  public static void writeBigInteger(@Nullable BigInteger value, CodecOutput out)
      throws IOException {
    ArrayEncoding.writeBytes(value == null ? null : value.toByteArray(), out);
  }

  /** Reads a {@code BigInteger}, or null. */
  public static @Nullable BigInteger readBigInteger(CodecInput in) throws IOException {
    byte[] bytes = ArrayEncoding.readBytes(in);
    if (bytes == null) {
      return null;
    }
    if (bytes.length == 0) {
      throw CodecInput.malformed("a number has no digits");
    }
    return new BigInteger(bytes);
  }

  /** Writes a {@code BigDecimal}, or null. */
  public static void writeBigDecimal(@Nullable BigDecimal value, CodecOutput out)
      throws IOException {
    writeBigInteger(value == null ? null : value.unscaledValue(), out);
    if (value != null) {
      out.writeInt(value.scale());
    }
  }

  /** Reads a {@code BigDecimal}, or null. */
  public static @Nullable BigDecimal readBigDecimal(CodecInput in) throws IOException {
    BigInteger unscaled = readBigInteger(in);
    return unscaled == null ? null : new BigDecimal(unscaled, in.readInt());
  }

  /** Writes a {@code UUID}, or null. */
  public static void writeUuid(@Nullable UUID value, CodecOutput out) throws IOException {
    out.writeNullable(value, (present, to) -> {
      to.writeLong(present.getMostSignificantBits());
      to.writeLong(present.getLeastSignificantBits());
    });
  }

  /** Reads a {@code UUID}, or null. */
  public static @Nullable UUID readUuid(CodecInput in) throws IOException {
    return in.readNullable(from -> new UUID(from.readLong(), from.readLong()));
  }

  /** Writes an {@code OptionalInt}, or null. */
  public static void writeOptionalInt(@Nullable OptionalInt value, CodecOutput out)
      throws IOException {
    out.writeNullable(value, (optional, to) -> {
      to.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        to.writeInt(optional.getAsInt());
      }
    });
  }

  /** Reads an {@code OptionalInt}, or null. */
  public static @Nullable OptionalInt readOptionalInt(CodecInput in) throws IOException {
    return in.readNullable(
        from -> from.readPresence() ? OptionalInt.of(from.readInt()) : OptionalInt.empty());
  }

  /** Writes an {@code OptionalLong}, or null. */
  public static void writeOptionalLong(@Nullable OptionalLong value, CodecOutput out)
      throws IOException {
    out.writeNullable(value, (optional, to) -> {
      to.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        to.writeLong(optional.getAsLong());
      }
    });
  }

  /** Reads an {@code OptionalLong}, or null. */
  public static @Nullable OptionalLong readOptionalLong(CodecInput in) throws IOException {
    return in.readNullable(
        from -> from.readPresence() ? OptionalLong.of(from.readLong()) : OptionalLong.empty());
  }

  /** Writes an {@code OptionalDouble}, or null. */
  public static void writeOptionalDouble(@Nullable OptionalDouble value, CodecOutput out)
      throws IOException {
    out.writeNullable(value, (optional, to) -> {
      to.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        to.writeDouble(optional.getAsDouble());
      }
    });
  }

  /** Reads an {@code OptionalDouble}, or null. */
  public static @Nullable OptionalDouble readOptionalDouble(CodecInput in) throws IOException {
    return in.readNullable(from ->
        from.readPresence() ? OptionalDouble.of(from.readDouble()) : OptionalDouble.empty());
  }
}
