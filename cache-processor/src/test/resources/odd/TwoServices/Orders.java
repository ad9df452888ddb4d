package odd.orders;

import io.cachedresult.CachedResult;

/** Takes the cached class of a service that takes the cached class of this one. */
public class Orders {

  private final CachedTwoServices customers;

  Orders(CachedTwoServices customers) {
    this.customers = customers;
  }

  @CachedResult
  public int total(int id) {
    return 10 + customers.rank(id);
  }
}
