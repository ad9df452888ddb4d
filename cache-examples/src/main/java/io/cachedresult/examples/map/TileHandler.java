package io.cachedresult.examples.map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.cachedresult.examples.mandelbrot.TileAddress;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code GET /tiles/{zoom}/{x}/{y}.png}. Thread-safe.
 *
 * <p>The header {@code X-Cache} is {@code hit} if the cache had the tile, {@code miss} if the tile
 * was painted for this request, and {@code shared} if it was painted by another server or for
 * another request.
 */
final class TileHandler implements HttpHandler {

  /** Matches only numbers that fit into an int. */
  private static final Pattern PATH =
      Pattern.compile("/tiles/(\\d{1,2})/(\\d{1,9})/(\\d{1,9})\\.png");

  private final CachedMapTilePainter tiles;

  TileHandler(CachedMapTilePainter tiles) {
    this.tiles = tiles;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    reply(exchange).send(exchange);
  }

  private HttpReply reply(HttpExchange exchange) {
    Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
    if (!path.matches()) {
      return HttpReply.text(
          400, "Request a tile as /tiles/{zoom}/{x}/{y}.png, with whole numbers.");
    }
    try {
      // Rejects invalid addresses before the cache counts a miss.
      TileAddress at = new TileAddress(number(path, 1), number(path, 2), number(path, 3));
      // contains() does not count as a request. Whether the future is complete would not prove a
      // hit, because a small tile may already have been painted by then.
      boolean isStored = tiles.tileCache().contains(at.zoom(), at.x(), at.y());
      byte[] tile = tiles.tile(at.zoom(), at.x(), at.y()).join();
      boolean isPainted = tiles.takePainted(at);
      String source = isStored ? "hit" : isPainted ? "miss" : "shared";
      exchange.getResponseHeaders().set("X-Cache", source);
      return new HttpReply(200, "image/png", tile);
    } catch (IllegalArgumentException noSuchTile) {
      return HttpReply.text(400, String.valueOf(noSuchTile.getMessage()));
    }
  }

  private static int number(Matcher path, int group) {
    return Integer.parseInt(path.group(group));
  }
}
