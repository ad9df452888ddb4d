package io.cachedresult.spring;

import io.cachedresult.ResultCache;
import java.util.Collection;
import java.util.regex.Pattern;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Removes results on behalf of a person, and logs what was removed. */
final class Clearing {

  private static final Log LOG = LogFactory.getLog(Clearing.class);

  /** Control and formatting characters, and line breaks of any kind. */
  private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private Clearing() {}

  /** Removes all results of caches. */
  static void clear(Collection<ResultCache> caches, String what) {
    long entries = caches.stream().mapToLong(ResultCache::size).sum();
    caches.forEach(ResultCache::invalidateAll);
    LOG.info(
        "Cleared " + what + ", which had " + entries + (entries == 1 ? " entry." : " entries."));
  }

  /** Removes an entry, and returns whether one of the caches had it. */
  static boolean invalidate(Collection<ResultCache> caches, String id, String name) {
    boolean isFound = caches.stream().filter(each -> each.invalidateId(id)).count() > 0;
    if (isFound) {
      LOG.info("Invalidated the entry " + id + " of " + cache(name) + ".");
    }
    return isFound;
  }

  /** Names a cache in a message, without characters that could forge a line of the log. */
  static String cache(String name) {
    return "the cache '" + NOT_PRINTABLE.matcher(name).replaceAll("?") + "'";
  }
}
