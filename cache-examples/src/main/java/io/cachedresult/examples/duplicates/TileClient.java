package io.cachedresult.examples.duplicates;

import io.cachedresult.ResultCache;
import io.cachedresult.examples.mandelbrot.TileAddress;
import java.util.List;

/** Requests tiles from a painter. */
interface TileClient {

  /** Requests tiles and waits for all of them. Returns one tile for each request, in order. */
  List<byte[]> request(TilePainter painter, List<TileAddress> addresses);

  /** Returns the cache that this client uses. */
  ResultCache cacheOf(CachedTilePainter painter);
}
