package odd;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheSettings;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Defaults for every attribute, which methods override as far as possible. */
@CacheDefaults(
    maximumSize = 7,
    maximumMemory = "1MB",
    expireAfterWrite = "3h",
    expireAfterAccess = "2h",
    refreshAfterWrite = "1m",
    jitter = 0.5,
    cacheNull = false,
    cacheFailures = IOException.class,
    failuresExpireAfter = "5s",
    lockTimeout = "1m")
public class Defaults {

  int calls;

  @CachedResult
  String all(int x) throws IOException {
    calls++;
    throw new IOException("call " + calls);
  }

  @CachedResult(
      maximumSize = 8, jitter = 0, cacheNull = true, cacheFailures = {}, lockTimeout = "2m")
  String none(int x) {
    calls++;
    return null;
  }

  @CachedResult(
      maximumMemory = "none",
      expireAfterWrite = "none",
      expireAfterAccess = "none",
      refreshAfterWrite = "none",
      cacheFailures = RuntimeException.class,
      failuresExpireAfter = "none",
      lockTimeout = "none")
  String taken(int x) {
    return null;
  }

  @CacheDefaults(failuresExpireAfter = "5s")
  interface Some {
    @CachedResult(cacheFailures = IOException.class)
    int kept(int x) throws IOException;

    @CachedResult
    int forgotten(int x);
  }

  public static void run() {
    CachedDefaults cached = new CachedDefaults();
    Expect.equal("failure", failure(cached), "call 1");
    Expect.equal("again", failure(cached), "call 1");
    Expect.equal("none", cached.none(1), cached.none(1));
    Expect.equal("calls", cached.calls, 2);
    Expect.equal("size", cached.noneCache().settings().maximumSize(), 8);
    Expect.equal("failures", cached.noneCache().settings().cacheFailures().size(), 0);
    expectNone(cached.takenCache().settings());
  }

  /** What a method takes back is as if the type had not set it. */
  private static void expectNone(CacheSettings taken) {
    Expect.equal("memory", taken.maximumMemory(), OptionalLong.empty());
    Expect.equal("age", taken.expireAfterWrite(), Duration.ofDays(1));
    Expect.equal("idle", taken.expireAfterAccess(), Optional.empty());
    Expect.equal("refresh", taken.refreshAfterWrite(), Optional.empty());
    Expect.equal("age of failures", taken.failuresExpireAfter(), Duration.ofMinutes(1));
    Expect.equal("timeout", taken.lockTimeout(), Optional.empty());
    Expect.equal("size", taken.maximumSize(), 7);
  }

  private static String failure(Defaults defaults) {
    try {
      return defaults.all(1);
    } catch (IOException failure) {
      return failure.getMessage();
    }
  }
}
