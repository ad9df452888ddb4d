package io.cachedresult.examples.map;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the server.
 *
 * @param address the address and port to listen on; port 0 means any free port
 * @param token the token that the endpoints of the caches require, if any
 */
record TileServerSettings(InetSocketAddress address, Optional<String> token) {

  private static final String ADDRESS = "TILES_ADDRESS";
  private static final String PORT = "TILES_PORT";
  private static final String TOKEN = "TILES_TOKEN";

  private static final int TOKEN_BYTES = 24;

  /**
   * Reads the variables {@code TILES_ADDRESS}, {@code TILES_PORT} and {@code TILES_TOKEN}. The
   * default is port 5000 of loopback without a token. Any other address has a token: if none is
   * set, a random one.
   *
   * @throws IllegalArgumentException if a variable has an invalid value; the message is for users
   */
  static TileServerSettings of(Map<String, String> environment) {
    InetAddress address = address(environment.getOrDefault(ADDRESS, "127.0.0.1"));
    int port = port(environment.getOrDefault(PORT, "5000"));
    // A variable that compose.yaml passes on without a value is empty.
    Optional<String> given =
        Optional.of(environment.getOrDefault(TOKEN, "")).filter(token -> !token.isEmpty());
    Optional<String> token =
        address.isLoopbackAddress() ? given : given.or(() -> Optional.of(randomToken()));
    return new TileServerSettings(new InetSocketAddress(address, port), token);
  }

  private static InetAddress address(String value) {
    try {
      return InetAddress.getByName(value);
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException(
          ADDRESS + " is '" + value + "'; it must be an address of this machine.", unknown);
    }
  }

  private static int port(String value) {
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
      return Integer.parseInt(value);
    }
    throw new IllegalArgumentException(
        PORT + " is '" + value + "'; it must be a number from 0 to 65535.");
  }

  private static String randomToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
