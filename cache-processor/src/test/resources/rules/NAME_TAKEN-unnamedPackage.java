import io.cachedresult.CachedResult;
import java.util.List;

class Sample {
  @CachedResult
  <T extends List<RunEntry.Part>> int run(T x) { // ERROR
    return 1;
  }
}

class RunEntry {
  interface Part {}
}

class RunCache {}
