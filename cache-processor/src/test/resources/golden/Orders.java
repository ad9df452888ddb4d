package shop;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.shared.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Shares its results with other processes. */
@CacheDefaults(shared = true, codecs = Orders.MoneyCodec.class)
public class Orders {

  public enum State {
    OPEN,
    PAID
  }

  public static final class Money {
    final BigDecimal amount;

    public Money(BigDecimal amount) {
      this.amount = amount;
    }
  }

  public static final class MoneyCodec implements Codec<Money> {
    @Override
    public void encode(Money value, DataOutput out) throws IOException {
      out.writeUTF(value.amount.toString());
    }

    @Override
    public Money decode(DataInput in) throws IOException {
      return new Money(new BigDecimal(in.readUTF()));
    }
  }

  public record Line(String sku, int count, Money price) {}

  public record Order(State state, List<Line> lines, Optional<Payment> payment, Instant placed) {}

  public sealed interface Payment {}

  public record Card(byte[] token, Map<String, List<String>> details) implements Payment {}

  public record Cash(Money given) implements Payment {}

  @CachedResult
  public Order order(String customer, long number) {
    return new Order(State.OPEN, List.of(), Optional.empty(), Instant.EPOCH);
  }

  @CachedResult
  public CompletableFuture<List<Payment>> payments(State state) {
    return CompletableFuture.completedFuture(List.of());
  }

  @CachedResult
  public Map<String, Integer> counts(@CacheKey(each = true) Collection<String> skus) {
    return new HashMap<>();
  }

  @CachedResult(shared = false)
  public static long total(List<String> skus) {
    return 0;
  }

  @CachedResult
  static double rate() {
    return 1;
  }
}
