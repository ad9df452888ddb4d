package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation with a string of many characters. */
public class LongTexts {

  private static final String TEN = ". @.\\. @.";
  private static final String HUNDRED = TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN;
  private static final String THOUSAND = HUNDRED + HUNDRED + HUNDRED + HUNDRED + HUNDRED + HUNDRED;
  static final String LONG = THOUSAND + THOUSAND + THOUSAND + THOUSAND + THOUSAND + THOUSAND;
  static final String LONGER = LONG + LONG + LONG + LONG + LONG + LONG + LONG + LONG;

  @Retention(RetentionPolicy.RUNTIME)
  @interface Note {
    String value();
  }

  @CachedResult
  @Note(LONGER)
  int noted(int x) {
    return x;
  }

  public static void run() throws Exception {
    Expect.equal("long", noteOf("noted"), LONGER);
  }

  private static String noteOf(String method) throws Exception {
    return CachedLongTexts.class
        .getDeclaredMethod(method, int.class)
        .getAnnotation(Note.class)
        .value();
  }
}
