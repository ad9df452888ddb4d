package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An interface that names the class that is generated for it. */
public interface OwnClass {

  @CachedResult
  int plus(int x, int y);

  default CachedOwnClass cached() {
    return new CachedOwnClass(this);
  }

  default int size(CachedOwnClass of) {
    return of.plusCache().size();
  }

  default List<? extends CachedOwnClass[]> all() {
    return List.<CachedOwnClass[]>of(new CachedOwnClass[] {cached()});
  }

  @CachedResult
  default CachedOwnClass wrapped(int x) {
    return new CachedOwnClass(this);
  }

  @CachedResult
  default CompletableFuture<CachedOwnClass> later(int x) {
    return CompletableFuture.completedFuture(cached());
  }

  default int overload(CachedOwnClass x) {
    return 1;
  }

  default int overload(String x) {
    return 2;
  }

  public static void run() {
    int[] computations = {0};
    CachedOwnClass cached = ((OwnClass) (x, y) -> x + y + ++computations[0]).cached();
    Expect.equal("first", cached.plus(1, 2), 4);
    Expect.equal("again", cached.plus(1, 2), 4);
    Expect.equal("size", cached.size(cached), 1);
    CachedOwnClass[] all = cached.all().get(0);
    Expect.equal("all", all[0].plus(1, 2), 5);
    Expect.equal("wrapped", cached.wrapped(1) == cached.wrapped(1), true);
    Expect.equal("later", cached.later(1).join() == cached.later(1).join(), true);
    Expect.equal("overloads", cached.overload(cached) + cached.overload("x"), 3);
  }
}
