package odd.orders;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;

/** One of two services that take each other's cached class. */
public class TwoServices {

  int computations;
  private final CachedOrders orders;

  TwoServices(CachedOrders orders) {
    this.orders = orders;
  }

  @CachedResult
  public int rank(int id) {
    computations++;
    return id == 0 ? 0 : 1 + orders.total(id - 1);
  }

  public static void run() {
    CachedTwoServices last = new CachedTwoServices(new CachedOrders(null));
    CachedOrders orders = new CachedOrders(new CachedTwoServices(new CachedOrders(last)));
    Expect.equal("total", orders.total(1), 10 + 1 + 10);
    Expect.equal("rank", last.rank(0) + last.rank(0), 0);
    Expect.equal("computations", last.computations, 1);
  }
}
