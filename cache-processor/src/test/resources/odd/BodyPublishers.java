package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.net.http.HttpRequest;

/** A reactive type whose objects can be sent again and again. */
public class BodyPublishers {

  @CachedResult
  HttpRequest.BodyPublisher body(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }

  public static void run() {
    CachedBodyPublishers publishers = new CachedBodyPublishers();
    Expect.equal("shared", publishers.body("a") == publishers.body("a"), true);
  }
}
