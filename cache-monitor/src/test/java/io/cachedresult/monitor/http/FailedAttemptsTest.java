package io.cachedresult.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

  private static final String TOKEN = "0123456789abcdef";

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final AccessTokens tokens = new AccessTokens(TOKEN, null, false, now::get);

  private int status(String token, String address) throws UnknownHostException {
    Headers headers = new Headers();
    headers.set("Authorization", "Bearer " + token);
    InetAddress client = InetAddress.getByName(address);
    Rejection rejection =
        catchThrowableOfType(Rejection.class, () -> tokens.mayChange(headers, client));
    return rejection == null ? 200 : rejection.status();
  }

  private void fail(int times, String address) throws UnknownHostException {
    for (int i = 0; i < times; i++) {
      assertThat(status("wrong", address)).isEqualTo(401);
    }
  }

  @Test
  void wrongTokens_tenInAMinute_blockTheAddressForItsRest() throws Exception {
    fail(10, "192.0.2.1");
    now.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(status("wrong", "192.0.2.1")).isEqualTo(429);
    assertThat(status(TOKEN, "192.0.2.1")).isEqualTo(429);
    assertThat(status(TOKEN, "192.0.2.2")).isEqualTo(200);

    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(status(TOKEN, "192.0.2.1")).isEqualTo(200);
    fail(10, "192.0.2.1");
  }

  @Test
  void wrongTokens_nineInAMinute_blockNothing() throws Exception {
    fail(9, "192.0.2.1");
    assertThat(status(TOKEN, "192.0.2.1")).isEqualTo(200);
  }

  @Test
  void wrongTokens_ofANetworkOfVersion6_countTogether() throws Exception {
    for (int i = 0; i < 10; i++) {
      fail(1, "2001:db8::" + (i + 1));
    }
    assertThat(status(TOKEN, "2001:db8::ffff")).isEqualTo(429);
    assertThat(status(TOKEN, "2001:db8:0:1::1")).isEqualTo(200);
  }

  @Test
  void missingTokens_areNotCounted() throws Exception {
    InetAddress client = InetAddress.getByName("192.0.2.1");
    for (int i = 0; i < 20; i++) {
      assertThat(
              catchThrowableOfType(Rejection.class, () -> tokens.mayChange(new Headers(), client))
                  .status())
          .isEqualTo(401);
    }
    assertThatCode(() -> status(TOKEN, "192.0.2.1")).doesNotThrowAnyException();
    assertThat(status(TOKEN, "192.0.2.1")).isEqualTo(200);
  }
}
