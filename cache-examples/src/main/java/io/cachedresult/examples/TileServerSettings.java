package io.cachedresult.examples;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Where the map is served.
 *
 * @param address where to listen; 0 as the port for any that is free
 * @param token what the endpoints of the caches ask for, if anything
 */
record TileServerSettings(InetSocketAddress address, Optional<String> token) {

  private static final String ADDRESS = "TILES_ADDRESS";
  private static final String PORT = "TILES_PORT";
  private static final String TOKEN = "TILES_TOKEN";

  private static final int TOKEN_BYTES = 24;

  /**
   * Reads the variables {@code TILES_ADDRESS}, {@code TILES_PORT} and {@code TILES_TOKEN}; without
   * them, the map is at port 5000 of loopback, without a token. Elsewhere than on loopback there is
   * always one: if none is given, one is drawn.
   *
   * @throws IllegalArgumentException if one cannot be read; the message is for people
   */
  static TileServerSettings of(Map<String, String> environment) {
    InetAddress address = address(environment.getOrDefault(ADDRESS, "127.0.0.1"));
    int port = port(environment.getOrDefault(PORT, "5000"));
    // A variable that compose.yaml passes on unset arrives as an empty one.
    Optional<String> given =
        Optional.of(environment.getOrDefault(TOKEN, "")).filter(token -> !token.isEmpty());
    Optional<String> token =
        address.isLoopbackAddress() ? given : given.or(() -> Optional.of(draw()));
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

  private static String draw() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
