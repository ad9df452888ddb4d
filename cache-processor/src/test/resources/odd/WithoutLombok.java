package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;

/** Lombok adds no constructor, so that the default one remains. */
@NoArgsConstructor(access = AccessLevel.NONE)
public class WithoutLombok {

  @CachedResult
  int twice(int x) {
    return 2 * x;
  }

  public static void run() {
    Expect.equal("result", new CachedWithoutLombok().twice(2), 4);
  }
}
