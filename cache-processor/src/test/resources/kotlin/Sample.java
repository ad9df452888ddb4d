package sample;

/** A class as kapt shows it, without the functions that have no name for Java. */
@kotlin.Metadata(
    k = 1,
    d1 = {"\u0000\"\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0003\n\u0002\u0010\b\n\u0000\n\u0002\u0018\u0002\n\u0002\b\u0002\n\u0002\u0018\u0002\n\u0002\b\u000b\b\u0016\u0018\u00002\u00020\u0001B\u0007\u00a2\u0006\u0004\b\u0002\u0010\u0003J\u001b\u0010\u0004\u001a\u00020\u00052\u0006\u0010\u0006\u001a\u00020\u0007H\u0017b\u0002\b\n\u00a2\u0006\u0004\b\b\u0010\tJ\u0017\u0010\r\u001a\u00020\u00052\u0006\u0010\u0006\u001a\u00020\u0007H\u0016\u00a2\u0006\u0004\b\u000e\u0010\tJ\u0014\u0010\u000f\u001a\u00020\u00052\u0006\u0010\u0010\u001a\u00020\u0005H\u0017b\u0002\b\nJ\u0014\u0010\u0011\u001a\u00020\u00052\u0006\u0010\u0010\u001a\u00020\u0005H\u0017b\u0002\b\nJ\u0019\u0010\u0012\u001a\u00020\u00052\u0006\u0010\u0010\u001a\u00020\u0005H\u0011b\u0002\b\n\u00a2\u0006\u0002\b\u0013J\u0014\u0010\u0014\u001a\u00020\u00052\u0006\u0010\u0010\u001a\u00020\u0005H\u0017b\u0002\b\nR\u0018\u0010\u0006\u001a\u00020\u00078WX\u0096\u0004z\u0002\b\n\u00a2\u0006\u0006\u001a\u0004\b\u000b\u0010\f\u00a8\u0006\u0015"},
    d2 = {"Lsample/Sample;", "", "<init>", "()V", "byId", "", "id", "Lsample/Id;", "byId--TkT2Jo", "(I)I", "Lio/cachedresult/CachedResult;", "getId-WHrvBrs", "()I", "other", "other--TkT2Jo", "with space", "x", "default", "inside", "inside$cache_container_tests_kotlin", "visible", "cache-container-tests-kotlin"})
public class Sample {
  @io.cachedresult.CachedResult
  public int inside$cache_container_tests_kotlin(int x) {
    return 0;
  }

  @io.cachedresult.CachedResult
  public int visible(int x) {
    return 0;
  }
}
