package io.cachedresult.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code GET /tiles/{zoom}/{x}/{y}.png}. Thread-safe. */
final class TileHandler implements HttpHandler {

  /** Numbers that fit into an int. */
  private static final Pattern PATH =
      Pattern.compile("/tiles/(\\d{1,2})/(\\d{1,9})/(\\d{1,9})\\.png");

  private final CachedMapTiles tiles;

  TileHandler(CachedMapTiles tiles) {
    this.tiles = tiles;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    reply(exchange).send(exchange);
  }

  private Reply reply(HttpExchange exchange) {
    Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
    if (!path.matches()) {
      return Reply.text(400, "Ask for a tile as /tiles/{zoom}/{x}/{y}.png, in whole numbers.");
    }
    try {
      // Asked before the cache is: what is no tile is neither a hit nor a miss.
      TileAddress at = new TileAddress(number(path, 1), number(path, 2), number(path, 3));
      // Counts nothing. A future that is done would not tell: a small tile may be painted by then.
      boolean isStored = tiles.tileCache().contains(at.zoom(), at.x(), at.y());
      CompletableFuture<byte[]> tile = tiles.tile(at.zoom(), at.x(), at.y());
      exchange.getResponseHeaders().set("X-Cache", isStored ? "hit" : "miss");
      return new Reply(200, "image/png", tile.join());
    } catch (IllegalArgumentException noSuchTile) {
      return Reply.text(400, String.valueOf(noSuchTile.getMessage()));
    }
  }

  private static int number(Matcher path, int group) {
    return Integer.parseInt(path.group(group));
  }
}
