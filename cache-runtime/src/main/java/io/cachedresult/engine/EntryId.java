package io.cachedresult.engine;

import java.util.HexFormat;

/**
 * The id of an entry for people, 16 hexadecimal digits.
 *
 * <p>An id consists of the entry's hash, which leads to its bucket, and of the identity hash code of
 * the object, so entries need no field for it. Two entries with the same hash hardly ever have the
 * same identity hash code; if they do, the wrong one may be removed, and then it is recomputed.
 *
 * <p>The bits of the hash are reversed, so that a walk through the table visits the ids in their
 * order; see {@link io.cachedresult.engine.table.TableWalk}.
 *
 * @param bits the id as an unsigned number; not 0, because no identity hash code is 0
 */
record EntryId(long bits) implements Comparable<EntryId> {

  private static final int LENGTH = 16;

  static EntryId of(Entry<?> entry) {
    long hash = Integer.toUnsignedLong(Integer.reverse(entry.hash()));
    return new EntryId(hash << Integer.SIZE | System.identityHashCode(entry));
  }

  /**
   * Parses an id.
   *
   * @throws IllegalArgumentException if it is not 16 hexadecimal digits in lower case
   */
  static EntryId parse(String id) {
    if (id.length() != LENGTH || !id.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("An id must have 16 hexadecimal digits, but is '" + id
          + "'. Use the id() of an EntrySnapshot or a StoredEntry.");
    }
    return new EntryId(Long.parseUnsignedLong(id, 16));
  }

  int hash() {
    return Integer.reverse((int) (bits >>> Integer.SIZE));
  }

  int identity() {
    return (int) bits;
  }

  @Override
  public int compareTo(EntryId other) {
    return Long.compareUnsigned(bits, other.bits);
  }

  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(bits);
  }
}
