package odd;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Elements that are equal but not the same have separate results. */
public class EachIdentity {

  final List<String> computed = new ArrayList<>();

  @CachedResult
  Map<String, Integer> all(@CacheKey(each = true, identity = true) List<String> strings) {
    computed.addAll(strings);
    Map<String, Integer> all = new IdentityHashMap<>();
    strings.forEach(text -> all.put(text, computed.size() + all.size()));
    return all;
  }

  @CachedResult(refreshAfterWrite = "1h")
  Map<String, String> ofSet(@CacheKey(each = true, identity = true) Set<String> strings, int x) {
    computed.addAll(strings);
    Map<String, String> all = new IdentityHashMap<>();
    strings.forEach(text -> all.put(text, text + x));
    return all;
  }

  @SuppressWarnings("StringCopyConstructor")
  public static void run() {
    CachedEachIdentity cached = new CachedEachIdentity();
    String one = new String("a");
    String another = new String("a");
    Map<String, Integer> all = cached.all(List.of(one, another, one));
    Expect.equal("size", all.size(), 2);
    Expect.equal("separate", all.get(one).equals(all.get(another)), false);
    Expect.equal("computed", cached.computed, List.of("a", "a"));
    Expect.equal("hit", cached.all(List.of(another)).get(another), all.get(another));
    Expect.equal("computed once", cached.computed.size(), 2);
    cached.allCache().refresh(List.of(one));
    Expect.equal("refreshed", cached.computed.size(), 3);
    Set<String> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.add(one);
    set.add(another);
    Expect.equal("of a set", cached.ofSet(set, 1).size(), 2);
    Expect.equal("of a set again", cached.ofSet(set, 1).get(one), "a1");
    Expect.equal("computed for both", cached.computed.size(), 5);
  }
}
