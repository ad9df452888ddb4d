import io.cachedresult.redis.RedisTier;
import io.cachedresult.shared.SharedTier;
import java.util.List;
import java.util.ServiceLoader;

/** Uses a tier as a named module, on the server whose address is the argument. */
class NamedModule {
  public static void main(String[] arguments) {
    System.out.println(RedisTier.class.getModule());
    SharedTier tier = ServiceLoader.load(SharedTier.Factory.class)
        .findFirst()
        .orElseThrow()
        .create(setting -> arguments[0]);
    long begunAt = System.nanoTime();
    boolean isLeased = false;
    while (!isLeased && System.nanoTime() - begunAt < 30_000_000_000L) {
      isLeased = tier.find("space", List.of(new byte[1])).join().get(0).lease() != null;
    }
    System.out.println(isLeased);
    tier.close();
  }
}
