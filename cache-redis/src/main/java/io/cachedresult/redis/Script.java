package io.cachedresult.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The scripts that Redis runs, each as a single step. Each is in a resource of the same name. */
enum Script {
  FIND("find"),
  PUBLISH("publish"),
  RELEASE("release"),
  PUT("put"),
  INVALIDATE("invalidate"),
  INVALIDATE_ALL("invalidateAll"),
  TOUCH("touch"),
  PROBE("probe");

  /** The SHA-1 digest by which Redis identifies the script. */
  final String digest;

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final byte[] source;

  Script(String name) {
    source = read(name + ".lua");
    digest = sha1(source);
  }

  byte[] source() {
    return source.clone();
  }

  private static byte[] read(String file) {
    try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha1(byte[] source) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
