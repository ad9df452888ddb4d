package io.cachedresult.monitor.entries;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of entries ended.
 *
 * @param rank the rank of the last entry
 * @param matched the number of entries up to there that match the query
 * @param searched the number of entries up to there
 */
record EntryCursor(Rank rank, long matched, long searched) {

  private static final String SEPARATOR = " ";
  private static final int PARTS = 6;

  /**
   * Parses a cursor.
   *
   * @param fingerprint that of the query
   * @throws IllegalArgumentException if it is not a cursor of the query
   */
  static EntryCursor parse(String cursor, int fingerprint) {
    String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    String[] parts = decoded.split(SEPARATOR, PARTS);
    if (parts.length != PARTS
        || Integer.parseInt(parts[0]) != fingerprint
        || !parts[1].matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("The cursor does not belong to the query.");
    }
    Rank rank = new Rank(Long.parseLong(parts[2]), parts[5], parts[1]);
    return new EntryCursor(rank, Long.parseLong(parts[3]), Long.parseLong(parts[4]));
  }

  /** Returns the cursor as text for a URL. */
  String format(int fingerprint) {
    String text = String.join(
        SEPARATOR,
        Integer.toString(fingerprint),
        rank.id(),
        Long.toString(rank.number()),
        Long.toString(matched),
        Long.toString(searched),
        rank.text());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
