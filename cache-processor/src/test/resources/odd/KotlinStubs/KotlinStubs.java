package odd.stubs;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import kotlin.Metadata;
import kotlin.jvm.JvmOverloads;
import kotlin.jvm.JvmStatic;

/** Functions of Kotlin, as they appear to Java. */
@Metadata
public class KotlinStubs {

  int computed;

  /** {@code @JvmOverloads open fun price(product: String, quantity: Int = 1)}. */
  @CachedResult
  @JvmOverloads
  public int price(@CacheKey String product, @CacheKey int quantity) {
    computed++;
    return product.length() * quantity;
  }

  @CachedResult
  @JvmOverloads
  public final int price(@CacheKey String product) {
    return price(product, 1);
  }

  @CacheInvalidate(method = "price")
  @JvmOverloads
  public void forget(String product, int quantity) {}

  @CacheInvalidate(method = "price")
  @JvmOverloads
  public final void forget(String product) {
    forget(product, 1);
  }

  /** {@code internal open fun total(x: Int): Int}. */
  @CachedResult(condition = "isOdd")
  public int total$main(int x) {
    computed++;
    return 2 * x;
  }

  public boolean isOdd$main(int x) {
    return x % 2 == 1;
  }

  @CacheInvalidate(method = "total")
  public void change$main(int x) {}

  /** Overloads, only one of which is internal. */
  @CachedResult
  public String name$main(int x) {
    return "internal " + x;
  }

  @CachedResult
  public String name(long x) {
    return "public " + x;
  }

  /** {@code companion object { @JvmStatic fun tax(x: Int): Int }}. */
  @Metadata
  public static final class Taxes {

    static int computed;

    public static final Companion Companion = new Companion();

    private Taxes() {}

    @CachedResult
    @JvmStatic
    public static final int tax(int x) {
      return Companion.tax(x);
    }

    @Metadata
    public static final class Companion {

      private Companion() {}

      @CachedResult
      @JvmStatic
      public final int tax(@CacheKey int x) {
        computed++;
        return x / 5;
      }
    }
  }

  /** {@code interface Directory { fun phone(name: String): Int = name.length }}. */
  @Metadata
  public interface Directory {

    @CachedResult
    default int phone(String name) {
      return name.length();
    }

    @Metadata(k = 3)
    final class DefaultImpls {

      private DefaultImpls() {}

      @CachedResult
      @Deprecated
      public static int phone(Directory self, String name) {
        return self.phone(name);
      }
    }
  }

  public static void run() {
    CachedKotlinStubs cached = new CachedKotlinStubs();
    Expect.equal("all arguments", cached.price("tea", 1), 3);
    Expect.equal("default argument", cached.price("tea"), 3);
    Expect.equal("computed", cached.computed, 1);
    Expect.equal("handle", cached.priceCache().getIfPresent("tea", 1), 3);
    cached.forget("tea");
    Expect.equal("invalidated", cached.priceCache().size(), 0);

    Expect.equal("internal", cached.total$main(3) + cached.total$main(3), 12);
    Expect.equal("condition", cached.total$main(2) + cached.total$main(2), 8);
    Expect.equal("computed", cached.computed, 4);
    Expect.equal("name", cached.totalCache().name(), "odd.stubs.KotlinStubs.total(int)");
    cached.change$main(3);
    Expect.equal("invalidated", cached.totalCache().size(), 0);

    Expect.equal("overloads", cached.name$main(1) + cached.name(1L), "internal 1public 1");
    Expect.equal("handle", cached.nameIntCache().getIfPresent(1), "internal 1");
    Expect.equal("handle", cached.nameLongCache().getIfPresent(1L), "public 1");

    Expect.equal("static", CachedKotlinStubs_Taxes.tax(10) + CachedKotlinStubs_Taxes.tax(10), 4);
    Expect.equal("computed", Taxes.computed, 1);
    Expect.equal("nothing for the companion", exists("CachedKotlinStubs_Taxes_Companion"), false);

    Directory directory = new CachedKotlinStubs_Directory(new Directory() {});
    Expect.equal("interface", directory.phone("Ann"), 3);
    Expect.equal(
        "nothing for the copy", exists("CachedKotlinStubs_Directory_DefaultImpls"), false);
  }

  private static boolean exists(String generated) {
    return KotlinStubs.class.getResource(generated + ".class") != null;
  }
}
