package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.BatchCall;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.handle.FutureHandle;
import io.cachedresult.engine.shared.ArrayEncoding;
import io.cachedresult.engine.shared.CodecInput;
import io.cachedresult.engine.shared.CodecOutput;
import io.cachedresult.engine.shared.CollectionEncoding;
import io.cachedresult.engine.shared.EntryCodec;
import io.cachedresult.engine.shared.NumberEncoding;
import io.cachedresult.engine.shared.TextEncoding;
import io.cachedresult.engine.shared.TimeEncoding;
import io.cachedresult.engine.size.SizeEstimator;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Orders}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public class CachedOrders extends Orders {
  private static final TotalCache totalCache = new TotalCache(CacheEnvironment.shared());

  private static final RateCache rateCache = new RateCache(CacheEnvironment.shared());

  private final OrderCache orderCache;

  private final PaymentsCache paymentsCache;

  private final CountsCache countsCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  public CachedOrders() {
    this(CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  public CachedOrders(CacheEnvironment environment) {
    super();
    orderCache = new OrderCache(environment);
    paymentsCache = new PaymentsCache(environment);
    countsCache = new CountsCache(environment);
  }

  @Override
  public Orders.Order order(String customer, long number) {
    return orderCache == null ? super.order(customer, number) : orderCache.get(customer, number);
  }

  /**
   * Returns the cache of {@code order}.
   */
  public OrderCache orderCache() {
    return orderCache;
  }

  @Override
  public CompletableFuture<List<Orders.Payment>> payments(Orders.State state) {
    return paymentsCache == null ? super.payments(state) : paymentsCache.get(state);
  }

  /**
   * Returns the cache of {@code payments}.
   */
  public PaymentsCache paymentsCache() {
    return paymentsCache;
  }

  @Override
  public Map<String, Integer> counts(Collection<String> skus) {
    return countsCache == null ? super.counts(skus) : countsCache.get(skus);
  }

  /**
   * Returns the cache of {@code counts}.
   */
  public CountsCache countsCache() {
    return countsCache;
  }

  public static long total(List<String> skus) {
    return totalCache == null ? Orders.total(skus) : totalCache.get(skus);
  }

  /**
   * Returns the cache of {@code total}.
   */
  public static TotalCache totalCache() {
    return totalCache;
  }

  static double rate() {
    return rateCache == null ? Orders.rate() : rateCache.get();
  }

  /**
   * Returns the cache of {@code rate}.
   */
  static RateCache rateCache() {
    return rateCache;
  }

  private static void estimateOrder(SizeEstimator estimator, Orders.Order order) {
    estimator.object(4, 0);
    estimator.elements(order.lines(), CachedOrders::estimateLine);
    estimator.optional(order.payment(), CachedOrders::estimatePayment);
    estimator.any(order.placed());
  }

  private static void estimateLine(SizeEstimator estimator, Orders.Line line) {
    estimator.object(2, 4);
    estimator.visit(line.price(), CachedOrders::estimateMoney);
    estimator.string(line.sku());
  }

  private static void estimatePayment(SizeEstimator estimator, Orders.Payment payment) {
    if (payment instanceof Orders.Card card) {
      estimateCard(estimator, card);
    } else if (payment instanceof Orders.Cash cash) {
      estimateCash(estimator, cash);
    }
  }

  private static void estimateMoney(SizeEstimator estimator, Orders.Money money) {
    estimator.object(1, 0);
    estimator.any(money.amount);
  }

  private static void estimateCard(SizeEstimator estimator, Orders.Card card) {
    estimator.object(2, 0);
    estimator.any(card.details());
    estimator.any(card.token());
  }

  private static void estimateCash(SizeEstimator estimator, Orders.Cash cash) {
    estimator.object(1, 0);
    estimator.visit(cash.given(), CachedOrders::estimateMoney);
  }

  /**
   * The cache of {@code order}.
   */
  public final class OrderCache extends BlockingHandle<OrderEntry, Orders.Order> {
    private OrderCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Orders.order(java.lang.String, long)")
              .shared(new OrderEntryCodec()));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public Orders.@Nullable Order getIfPresent(String customer, long number) {
      return storedResult(entry(customer, number));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String customer, long number) {
      return cache.isStored(entry(customer, number));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String customer, long number, Orders.Order result) {
      OrderEntry entry = entry(customer, number);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String customer, long number) {
      return cache.invalidate(entry(customer, number));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public Orders.Order refresh(String customer, long number) {
      return recompute(entry(customer, number)).result;
    }

    private Orders.Order get(String customer, long number) {
      int hash = hash(customer, number);
      OrderEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(customer, number))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      return find(new OrderEntry(hash, customer, number)).result;
    }

    @Override
    protected boolean compute(OrderEntry entry) {
      entry.result = CachedOrders.super.order(entry.customer, entry.number);
      return true;
    }

    private OrderEntry entry(String customer, long number) {
      return new OrderEntry(hash(customer, number), customer, number);
    }

    private static int hash(String customer, long number) {
      int hash = customer == null ? 0 : customer.hashCode();
      hash = KeyHash.combine(hash, Long.hashCode(number));
      return KeyHash.mix(hash);
    }
  }

  /**
   * A key and a result of {@code order}.
   */
  private static final class OrderEntry extends Entry<OrderEntry> {
    private final String customer;

    private final long number;

    private Orders.Order result;

    private OrderEntry(int hash, String customer, long number) {
      super(hash);
      this.customer = customer;
      this.number = number;
    }

    private boolean hasKey(String customer, long number) {
      return this.number == number
          && (this.customer == customer || (this.customer != null && this.customer.equals(customer)));
    }

    @Override
    protected boolean hasKeyOf(OrderEntry other) {
      return hasKey(other.customer, other.number);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {customer, number};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(2, 8);
      estimator.string(customer);
      estimator.visit(result, CachedOrders::estimateOrder);
    }
  }

  /**
   * Encodes the keys and the results of {@code order} for other processes.
   */
  private static final class OrderEntryCodec implements EntryCodec<OrderEntry, Orders.Order> {
    private static final Orders.MoneyCodec MONEY_CODEC = new Orders.MoneyCodec();

    @Override
    public long fingerprint() {
      return 0xdb0918208fee4df9L;
    }

    @Override
    public void encodeKey(OrderEntry entry, CodecOutput out) throws IOException {
      TextEncoding.writeString(entry.customer, out);
      out.writeLong(entry.number);
    }

    @Override
    public OrderEntry decodeKey(CodecInput in) throws IOException {
      String customer = TextEncoding.readString(in);
      long number = in.readLong();
      return new OrderEntry(OrderCache.hash(customer, number), customer, number);
    }

    @Override
    public void encodeResult(Orders.Order result, CodecOutput out) throws IOException {
      writeOrder(result, out);
    }

    @Override
    public Orders.Order decodeResult(CodecInput in) throws IOException {
      return readOrder(in);
    }

    @Override
    public void setResult(OrderEntry entry, Orders.Order result) {
      entry.result = result;
    }

    private static void writeOrder(Orders.Order order, CodecOutput out) throws IOException {
      if (out.begin(order)) {
        TextEncoding.writeConstant(order.state(), out);
        CollectionEncoding.writeList(order.lines(), OrderEntryCodec::writeLine, out);
        CollectionEncoding.writeOptional(order.payment(), OrderEntryCodec::writePayment, out);
        TimeEncoding.writeInstant(order.placed(), out);
        out.end();
      }
    }

    private static Orders.Order readOrder(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      Orders.State state = TextEncoding.readConstant(Orders.State.class, in);
      List<Orders.Line> lines = CollectionEncoding.readList(OrderEntryCodec::readLine, in);
      Optional<Orders.Payment> payment = CollectionEncoding.readOptional(OrderEntryCodec::readPayment,
          in);
      Instant placed = TimeEncoding.readInstant(in);
      in.end();
      return new Orders.Order(state, lines, payment, placed);
    }

    private static void writeLine(Orders.Line line, CodecOutput out) throws IOException {
      if (out.begin(line)) {
        TextEncoding.writeString(line.sku(), out);
        out.writeInt(line.count());
        writeMoney(line.price(), out);
        out.end();
      }
    }

    private static Orders.Line readLine(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      String sku = TextEncoding.readString(in);
      int count = in.readInt();
      Orders.Money price = readMoney(in);
      in.end();
      return new Orders.Line(sku, count, price);
    }

    private static void writeMoney(Orders.Money money, CodecOutput out) throws IOException {
      if (out.begin(money)) {
        MONEY_CODEC.encode(money, out);
        out.end();
      }
    }

    private static Orders.Money readMoney(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      Orders.Money money = MONEY_CODEC.decode(in);
      in.end();
      return money;
    }

    private static void writePayment(Orders.Payment payment, CodecOutput out) throws IOException {
      if (out.begin(payment)) {
        if (payment instanceof Orders.Card card) {
          out.writeTag(0);
          writeCard(card, out);
        } else if (payment instanceof Orders.Cash cash) {
          out.writeTag(1);
          writeCash(cash, out);
        } else {
          throw CodecOutput.unknownType(payment);
        }
        out.end();
      }
    }

    private static Orders.Payment readPayment(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      Orders.Payment payment = switch (in.readTag()) {
        case 0 -> readCard(in);
        case 1 -> readCash(in);
        default -> throw CodecInput.unknownTag();
      };
      in.end();
      return payment;
    }

    private static void writeCard(Orders.Card card, CodecOutput out) throws IOException {
      if (out.begin(card)) {
        ArrayEncoding.writeBytes(card.token(), out);
        CollectionEncoding.writeMap(card.details(), TextEncoding::writeString,
            (List<? extends String> list, CodecOutput output) -> CollectionEncoding.writeList(list,
            TextEncoding::writeString, output), out);
        out.end();
      }
    }

    private static Orders.Card readCard(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      byte[] token = ArrayEncoding.readBytes(in);
      Map<String, List<String>> details = CollectionEncoding.readMap(TextEncoding::readString,
          (CodecInput input) -> CollectionEncoding.readList(TextEncoding::readString, input), in);
      in.end();
      return new Orders.Card(token, details);
    }

    private static void writeCash(Orders.Cash cash, CodecOutput out) throws IOException {
      if (out.begin(cash)) {
        writeMoney(cash.given(), out);
        out.end();
      }
    }

    private static Orders.Cash readCash(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      Orders.Money given = readMoney(in);
      in.end();
      return new Orders.Cash(given);
    }
  }

  /**
   * The cache of {@code payments}.
   */
  public final class PaymentsCache extends FutureHandle<PaymentsEntry, List<Orders.Payment>> {
    private PaymentsCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Orders.payments(shop.Orders.State)")
              .shared(new PaymentsEntryCodec()));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable List<Orders.Payment> getIfPresent(Orders.State state) {
      return storedResult(entry(state));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(Orders.State state) {
      return cache.isStored(entry(state));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(Orders.State state, List<Orders.Payment> result) {
      store(entry(state), result);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(Orders.State state) {
      return cache.invalidate(entry(state));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public CompletableFuture<List<Orders.Payment>> refresh(Orders.State state) {
      return recompute(entry(state));
    }

    private CompletableFuture<List<Orders.Payment>> get(Orders.State state) {
      int hash = hash(state);
      PaymentsEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(state))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.future();
      }
      return find(new PaymentsEntry(hash, state));
    }

    @Override
    protected CompletableFuture<List<Orders.Payment>> compute(PaymentsEntry entry) {
      return CachedOrders.super.payments(entry.state);
    }

    private PaymentsEntry entry(Orders.State state) {
      return new PaymentsEntry(hash(state), state);
    }

    private static int hash(Orders.State state) {
      return KeyHash.mix(Objects.hashCode(state));
    }
  }

  /**
   * A key and a result of {@code payments}.
   */
  private static final class PaymentsEntry extends AsyncEntry<PaymentsEntry, List<Orders.Payment>> {
    private final Orders.State state;

    private PaymentsEntry(int hash, Orders.State state) {
      super(hash);
      this.state = state;
    }

    private boolean hasKey(Orders.State state) {
      return Objects.equals(this.state, state);
    }

    @Override
    protected boolean hasKeyOf(PaymentsEntry other) {
      return hasKey(other.state);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {state};
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.asyncEntry(1, 0);
      estimator.elements(future().join(), CachedOrders::estimatePayment);
    }
  }

  /**
   * Encodes the keys and the results of {@code payments} for other processes.
   */
  private static final class PaymentsEntryCodec implements EntryCodec<PaymentsEntry, List<Orders.Payment>> {
    private static final Orders.MoneyCodec MONEY_CODEC = new Orders.MoneyCodec();

    @Override
    public long fingerprint() {
      return 0x424cec3263ba0e73L;
    }

    @Override
    public void encodeKey(PaymentsEntry entry, CodecOutput out) throws IOException {
      TextEncoding.writeConstant(entry.state, out);
    }

    @Override
    public PaymentsEntry decodeKey(CodecInput in) throws IOException {
      Orders.State state = TextEncoding.readConstant(Orders.State.class, in);
      return new PaymentsEntry(PaymentsCache.hash(state), state);
    }

    @Override
    public void encodeResult(List<Orders.Payment> result, CodecOutput out) throws IOException {
      CollectionEncoding.writeList(result, PaymentsEntryCodec::writePayment, out);
    }

    @Override
    public List<Orders.Payment> decodeResult(CodecInput in) throws IOException {
      return CollectionEncoding.readList(PaymentsEntryCodec::readPayment, in);
    }

    private static void writePayment(Orders.Payment payment, CodecOutput out) throws IOException {
      if (out.begin(payment)) {
        if (payment instanceof Orders.Card card) {
          out.writeTag(0);
          writeCard(card, out);
        } else if (payment instanceof Orders.Cash cash) {
          out.writeTag(1);
          writeCash(cash, out);
        } else {
          throw CodecOutput.unknownType(payment);
        }
        out.end();
      }
    }

    private static Orders.Payment readPayment(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      Orders.Payment payment = switch (in.readTag()) {
        case 0 -> readCard(in);
        case 1 -> readCash(in);
        default -> throw CodecInput.unknownTag();
      };
      in.end();
      return payment;
    }

    private static void writeCard(Orders.Card card, CodecOutput out) throws IOException {
      if (out.begin(card)) {
        ArrayEncoding.writeBytes(card.token(), out);
        CollectionEncoding.writeMap(card.details(), TextEncoding::writeString,
            (List<? extends String> list, CodecOutput output) -> CollectionEncoding.writeList(list,
            TextEncoding::writeString, output), out);
        out.end();
      }
    }

    private static Orders.Card readCard(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      byte[] token = ArrayEncoding.readBytes(in);
      Map<String, List<String>> details = CollectionEncoding.readMap(TextEncoding::readString,
          (CodecInput input) -> CollectionEncoding.readList(TextEncoding::readString, input), in);
      in.end();
      return new Orders.Card(token, details);
    }

    private static void writeCash(Orders.Cash cash, CodecOutput out) throws IOException {
      if (out.begin(cash)) {
        writeMoney(cash.given(), out);
        out.end();
      }
    }

    private static Orders.Cash readCash(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      Orders.Money given = readMoney(in);
      in.end();
      return new Orders.Cash(given);
    }

    private static void writeMoney(Orders.Money money, CodecOutput out) throws IOException {
      if (out.begin(money)) {
        MONEY_CODEC.encode(money, out);
        out.end();
      }
    }

    private static Orders.Money readMoney(CodecInput in) throws IOException {
      if (!in.begin()) {
        return null;
      }
      Orders.Money money = MONEY_CODEC.decode(in);
      in.end();
      return money;
    }
  }

  /**
   * The cache of {@code counts}.
   */
  public final class CountsCache extends BlockingHandle<CountsEntry, Integer> {
    private CountsCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Orders.counts(java.util.Collection)")
              .shared(new CountsEntryCodec()));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Integer getIfPresent(String element) {
      return storedResult(entry(element));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String element) {
      return cache.isStored(entry(element));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String element, Integer result) {
      CountsEntry entry = entry(element);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String element) {
      return cache.invalidate(entry(element));
    }

    /**
     * Recomputes, stores and returns the results. Other callers get the old results until then.
     */
    public Map<String, Integer> refresh(Collection<String> skus) {
      return answer(cache.batchRefresh(skus, element -> entry(element)));
    }

    private Map<String, Integer> get(Collection<String> skus) {
      return answer(cache.batch(skus, element -> entry(element)));
    }

    private Map<String, Integer> answer(BatchCall<String, CountsEntry> call) {
      while (call.hasMissing()) {
        try {
          Map<String, Integer> computed = CachedOrders.super.counts(call.missing());
          for (String element : call.missing()) {
            CountsEntry candidate = call.candidate(element);
            if (call.isIn(computed, element)) {
              candidate.result = computed.get(element);
              call.end(element, true);
            } else {
              call.endWithout(element);
            }
          }
        } catch (Throwable failure) {
          call.fail(failure);
          throw failure;
        }
      }
      Map<String, Integer> results = new LinkedHashMap<>();
      call.forEach((element, entry) -> results.put(element, entry.result));
      return results;
    }

    private CountsEntry entry(String element) {
      return new CountsEntry(hash(element), element);
    }

    private static int hash(String element) {
      return KeyHash.mix(element == null ? 0 : element.hashCode());
    }
  }

  /**
   * A key and a result of {@code counts}.
   */
  private static final class CountsEntry extends Entry<CountsEntry> {
    private final String element;

    private Integer result;

    private CountsEntry(int hash, String element) {
      super(hash);
      this.element = element;
    }

    private boolean hasKey(String element) {
      return (this.element == element || (this.element != null && this.element.equals(element)));
    }

    @Override
    protected boolean hasKeyOf(CountsEntry other) {
      return hasKey(other.element);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {element};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(2, 0);
      estimator.string(element);
      estimator.any(result);
    }
  }

  /**
   * Encodes the keys and the results of {@code counts} for other processes.
   */
  private static final class CountsEntryCodec implements EntryCodec<CountsEntry, Integer> {
    @Override
    public long fingerprint() {
      return 0x0f51eecae45dcb14L;
    }

    @Override
    public void encodeKey(CountsEntry entry, CodecOutput out) throws IOException {
      TextEncoding.writeString(entry.element, out);
    }

    @Override
    public CountsEntry decodeKey(CodecInput in) throws IOException {
      String element = TextEncoding.readString(in);
      return new CountsEntry(CountsCache.hash(element), element);
    }

    @Override
    public void encodeResult(Integer result, CodecOutput out) throws IOException {
      NumberEncoding.writeInteger(result, out);
    }

    @Override
    public Integer decodeResult(CodecInput in) throws IOException {
      return NumberEncoding.readInteger(in);
    }

    @Override
    public void setResult(CountsEntry entry, Integer result) {
      entry.result = result;
    }
  }

  /**
   * The cache of {@code total}.
   */
  public static final class TotalCache extends BlockingHandle<TotalEntry, Long> {
    private TotalCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Orders.total(java.util.List)")
              .ofStaticMethod());
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Long getIfPresent(List<String> skus) {
      return storedResult(entry(skus));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(List<String> skus) {
      return cache.isStored(entry(skus));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(List<String> skus, long result) {
      TotalEntry entry = entry(skus);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(List<String> skus) {
      return cache.invalidate(entry(skus));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public long refresh(List<String> skus) {
      return recompute(entry(skus), candidate -> computeWith(candidate, skus)).result;
    }

    private long get(List<String> skus) {
      int hash = hash(skus);
      TotalEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(skus))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      return find(new TotalEntry(hash, skus), candidate -> computeWith(candidate, skus)).result;
    }

    private boolean computeWith(TotalEntry entry, List<String> skus) {
      entry.result = Orders.total(skus);
      return true;
    }

    private TotalEntry entry(List<String> skus) {
      return new TotalEntry(hash(skus), skus);
    }

    private int hash(List<String> skus) {
      return KeyHash.mix(Objects.hashCode(skus));
    }
  }

  /**
   * A key and a result of {@code total}.
   */
  private static final class TotalEntry extends Entry<TotalEntry> {
    private final List<String> skus;

    private long result;

    private TotalEntry(int hash, List<String> skus) {
      super(hash);
      this.skus = KeyCopy.of(skus);
    }

    private boolean hasKey(List<String> skus) {
      return Objects.equals(this.skus, skus);
    }

    @Override
    protected boolean hasKeyOf(TotalEntry other) {
      return hasKey(other.skus);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {skus};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(1, 8);
      estimator.any(skus);
    }
  }

  /**
   * The cache of {@code rate}.
   */
  public static final class RateCache extends BlockingHandle<RateEntry, Double> {
    private RateCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Orders.rate()")
              .with("maximumSize", 1)
              .ofStaticMethod()
              .shared(new RateEntryCodec()));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Double getIfPresent() {
      return storedResult(entry());
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains() {
      return cache.isStored(entry());
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(double result) {
      RateEntry entry = entry();
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate() {
      return cache.invalidate(entry());
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public double refresh() {
      return recompute(entry()).result;
    }

    private double get() {
      int hash = hash();
      RateEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey())) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      return find(new RateEntry(hash)).result;
    }

    @Override
    protected boolean compute(RateEntry entry) {
      entry.result = Orders.rate();
      return true;
    }

    private RateEntry entry() {
      return new RateEntry(hash());
    }

    private static int hash() {
      return 0;
    }
  }

  /**
   * A key and a result of {@code rate}.
   */
  private static final class RateEntry extends Entry<RateEntry> {
    private double result;

    private RateEntry(int hash) {
      super(hash);
    }

    private boolean hasKey() {
      return true;
    }

    @Override
    protected boolean hasKeyOf(RateEntry other) {
      return hasKey();
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(0, 8);
    }
  }

  /**
   * Encodes the keys and the results of {@code rate} for other processes.
   */
  private static final class RateEntryCodec implements EntryCodec<RateEntry, Double> {
    @Override
    public long fingerprint() {
      return 0xb7d02b1a4e6576c1L;
    }

    @Override
    public void encodeKey(RateEntry entry, CodecOutput out) {
    }

    @Override
    public RateEntry decodeKey(CodecInput in) {
      return new RateEntry(RateCache.hash());
    }

    @Override
    public void encodeResult(Double result, CodecOutput out) throws IOException {
      out.writeDouble(result);
    }

    @Override
    public Double decodeResult(CodecInput in) throws IOException {
      return in.readDouble();
    }

    @Override
    public void setResult(RateEntry entry, Double result) {
      entry.result = result;
    }
  }
}
