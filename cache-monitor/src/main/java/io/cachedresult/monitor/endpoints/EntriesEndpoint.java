package io.cachedresult.monitor.endpoints;

import io.cachedresult.KeyArgument;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.monitor.entries.EntryPage;
import io.cachedresult.monitor.entries.EntryQuery;
import io.cachedresult.monitor.entries.EntrySearch;
import io.cachedresult.monitor.entries.ShownEntry;
import io.cachedresult.monitor.entries.SortColumn;
import io.cachedresult.monitor.http.JsonObjectWriter;
import io.cachedresult.monitor.http.QueryParameters;
import io.cachedresult.monitor.http.Rejection;
import io.cachedresult.monitor.http.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Lists, searches and sorts the entries of the caches of a name. Thread-safe. */
final class EntriesEndpoint {

  static final Set<String> PARAMETERS = Set.of("cache", "limit", "q", "sort", "order", "cursor");

  private static final int DEFAULT_LIMIT = 100;
  private static final int LARGEST_LIMIT = 1_000;

  private static final Map<String, SortColumn> COLUMNS = Map.of(
      "size", SortColumn.SIZE,
      "age", SortColumn.AGE,
      "last_use", SortColumn.LAST_USE,
      "key", SortColumn.KEY);

  private static final Map<String, Boolean> ORDERS = Map.of("asc", false, "desc", true);

  private final EntrySearch search = new EntrySearch();

  Response list(CacheGroup group, QueryParameters parameters) throws Rejection {
    EntryQuery query = query(parameters);
    EntryPage page = search.find(group.living(), query);
    return Response.json(json -> json.put("cache", group.name())
        .put("current_items", group.totals().items())
        .putObjects("entries", page.entries(), EntriesEndpoint::put)
        .put("instances", group.totals().instances())
        .put("searched", page.searched())
        .put("matched", page.matched())
        .put("complete", page.isComplete())
        .put("unreadable", page.unreadable())
        .putNullable("next", page.next().orElse(null)));
  }

  private static EntryQuery query(QueryParameters parameters) throws Rejection {
    int limit = parameters.limit("limit", DEFAULT_LIMIT, LARGEST_LIMIT);
    Optional<SortColumn> column = parameters.choice("sort", COLUMNS);
    boolean isDescending = parameters
        .choice("order", ORDERS)
        .orElse(column.isPresent() && column.get().isDescendingByDefault());
    String text = Optional.ofNullable(parameters.find("q")).orElse("");
    try {
      return EntryQuery.of(
          text, column, isDescending, limit, Optional.ofNullable(parameters.find("cursor")));
    } catch (IllegalArgumentException foreign) {
      throw Rejection.badCursor();
    }
  }

  private static void put(JsonObjectWriter json, ShownEntry shown) {
    json.put("entry", shown.entry().id())
        .put("key", shown.key())
        .put("age_millis", shown.entry().age().toMillis())
        .put("weight_bytes", shown.entry().weight())
        .put("idle_millis", millis(shown.entry().idle()))
        .put("is_readable", shown.isReadable())
        .putObjects("arguments", shown.arguments(), EntriesEndpoint::put);
  }

  private static OptionalLong millis(Optional<Duration> time) {
    return time.isPresent() ? OptionalLong.of(time.get().toMillis()) : OptionalLong.empty();
  }

  private static void put(JsonObjectWriter json, KeyArgument argument) {
    json.putNullable("type", argument.type().orElse(null))
        .putNullable("text", argument.text().orElse(null));
  }
}
