package io.cachedresult.monitor.entries;

import io.cachedresult.KeyArgument;
import io.cachedresult.StoredEntry;
import java.util.List;

/**
 * An entry with its key as text.
 *
 * @param entry the entry
 * @param key the key; if it cannot be read, its type
 * @param arguments the arguments of the key
 */
public record ShownEntry(StoredEntry entry, String key, List<KeyArgument> arguments) {

  private static final int LONGEST = 200;

  /** Creates an entry. */
  public ShownEntry {
    arguments = List.copyOf(arguments);
  }

  /** Reads the key of an entry, which may take any time. */
  static ShownEntry read(StoredEntry entry) {
    return new ShownEntry(entry, entry.key(LONGEST), entry.arguments(LONGEST));
  }

  /** Returns an entry whose key cannot be read. */
  static ShownEntry unread(StoredEntry entry) {
    return new ShownEntry(entry, entry.plainKey(LONGEST), entry.plainArguments(LONGEST));
  }

  /** Returns whether the whole key could be read. */
  public boolean isReadable() {
    return arguments.stream().allMatch(argument -> argument.text().isPresent());
  }
}
