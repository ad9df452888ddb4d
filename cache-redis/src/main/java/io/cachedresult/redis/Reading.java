package io.cachedresult.redis;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A value that was read without a script, which is faster.
 *
 * @param generation the generation at present; null if there is none
 * @param value the value; null if there is none
 * @param remaining the milliseconds after which the value expires; negative if it is missing
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Reading(byte @Nullable [] generation, byte @Nullable [] value, long remaining) {

  private static final RedisCodec<byte[], byte[]> CODEC = ByteArrayCodec.INSTANCE;

  /** Reads a value with its generation. Both commands are written at once, which is faster, too. */
  static CompletionStage<Reading> of(
      StatefulConnection<byte[], byte[]> connection, byte[] generation, byte[] result) {
    // Before the value: if that is replaced in between, the time is too short, not too long.
    AsyncCommand<byte[], byte[], Long> remaining =
        command(CommandType.PTTL, new IntegerOutput<>(CODEC), result);
    AsyncCommand<byte[], byte[], List<byte[]>> values =
        command(CommandType.MGET, new ValueListOutput<>(CODEC), generation, result);
    var unused = connection.dispatch(List.of(remaining, values));
    return values.thenCombine(
        remaining, (found, time) -> new Reading(found.get(0), found.get(1), time));
  }

  private static <T> AsyncCommand<byte[], byte[], T> command(
      CommandType type, CommandOutput<byte[], byte[], T> output, byte[]... keys) {
    CommandArgs<byte[], byte[]> arguments = new CommandArgs<>(CODEC).addKeys(keys);
    return new AsyncCommand<>(new Command<>(type, output, arguments));
  }
}
