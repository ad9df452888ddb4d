package io.cachedresult.monitor.dashboard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the dashboard's files: a hash of their contents. The resources of a module cannot be
 * listed, so the files are found by following the names that they mention, from the page on.
 */
final class DashboardVersion {

  private static final Pattern MENTIONED_FILE =
      Pattern.compile("(?:lib/)?[a-z0-9-]+\\.(?:css|html|js|png|svg)\\b");

  private static final int LENGTH = 12;

  /** Computed when it is first needed. */
  private static final class Holder {
    static final String HASH = hashOf(files());
  }

  private DashboardVersion() {}

  /** Returns the hash in hexadecimal digits. */
  static String hash() {
    return Holder.HASH;
  }

  /** Returns the name of the folder of this version. */
  static String folder() {
    return "v-" + hash();
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    Deque<String> mentioned = new ArrayDeque<>();
    mentioned.add("index.html");
    while (!mentioned.isEmpty()) {
      String name = mentioned.remove();
      byte[] content = files.containsKey(name) ? null : DashboardResource.read(name);
      if (content != null) {
        files.put(name, content);
        Matcher names = MENTIONED_FILE.matcher(new String(content, StandardCharsets.ISO_8859_1));
        while (names.find()) {
          mentioned.add(names.group());
        }
      }
    }
    return files;
  }

  private static String hashOf(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, content) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      });
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
