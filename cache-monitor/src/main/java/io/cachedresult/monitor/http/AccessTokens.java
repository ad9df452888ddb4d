package io.cachedresult.monitor.http;

import com.sun.net.httpserver.Headers;
import io.cachedresult.Ticker;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what a client may do by the token that it sends. Thread-safe. */
public final class AccessTokens {

  private static final String SCHEME = "Bearer ";

  private final byte @Nullable [] changing;
  private final byte @Nullable [] reading;
  private final boolean isReadOnly;
  private final FailedAttempts failures;

  /**
   * Creates the tokens of a monitor.
   *
   * @param changing the token with which clients may change caches, or null
   * @param reading the token with which clients may only read, or null; if both are null, no token
   *     is required
   * @param isReadOnly whether no client may change caches
   */
  public AccessTokens(
      @Nullable String changing, @Nullable String reading, boolean isReadOnly, Ticker ticker) {
    this.changing = bytes(changing);
    this.reading = bytes(reading);
    this.isReadOnly = isReadOnly;
    this.failures = new FailedAttempts(ticker);
  }

  /** Returns a token if it is hard to guess and can be sent in a header. */
  public static String checked(String token) {
    if (!token.matches("[!-~]{16,1000}")) {
      throw new IllegalArgumentException(
          "A token must have 16 to 1,000 printable ASCII characters and no spaces.");
    }
    return token;
  }

  private static byte @Nullable [] bytes(@Nullable String token) {
    return token == null ? null : token.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Returns whether a client may change caches.
   *
   * @throws Rejection if the client may not even read, or has sent too many wrong tokens
   */
  boolean mayChange(Headers headers, InetAddress client) throws Rejection {
    if (changing == null && reading == null) {
      return !isReadOnly;
    }
    failures.check(client);
    byte[] given = given(headers);
    // Both comparisons take the same time for all tokens of one length, and neither is left out, so
    // that the time reveals nothing.
    boolean isChanging = isEqual(given, changing);
    boolean isReading = isEqual(given, reading);
    if (!isChanging && !isReading) {
      failures.add(client);
      throw Rejection.noToken();
    }
    return isChanging && !isReadOnly;
  }

  private static boolean isEqual(byte[] given, byte @Nullable [] token) {
    return token != null && MessageDigest.isEqual(given, token);
  }

  private static byte[] given(Headers headers) throws Rejection {
    List<String> values = Objects.requireNonNullElse(headers.get("Authorization"), List.of());
    if (values.size() != 1 || !values.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Rejection.noToken();
    }
    return values.get(0).substring(SCHEME.length()).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the rejection of a change by a client that may only read. */
  Rejection noChange() {
    return isReadOnly ? Rejection.readOnly() : Rejection.readingToken();
  }
}
