package shop;

import io.cachedresult.CachedResult;
import io.cachedresult.Eviction;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Every attribute, for a blocking method and for an asynchronous one. */
public class Rates {

  @CachedResult(
      cacheName = "rates",
      maximumSize = 500,
      eviction = Eviction.SCAN_RESISTANT,
      expireAfterWrite = "1h",
      expireAfterAccess = "20m",
      refreshAfterWrite = "5m",
      jitter = 0.1,
      cacheNull = false,
      cacheFailures = {IOException.class, IllegalStateException.class},
      failuresExpireAfter = "10s",
      lockTimeout = "2s")
  public List<Double> rates(String currency, int[] days) throws IOException {
    throw new IOException(currency);
  }

  @CachedResult(refreshAfterWrite = "5m", cacheFailures = IOException.class, lockTimeout = "2s")
  public CompletableFuture<Double> rate(String currency) {
    return CompletableFuture.failedFuture(new IOException(currency));
  }
}
