package io.cachedresult.examples;

import io.cachedresult.ResultCache;
import java.util.List;

/** A way to ask for tiles. */
interface Delivery {

  /** Asks for the tiles and waits for all: one answer for each request, in their order. */
  List<byte[]> deliver(Tiles tiles, List<TileAddress> requests);

  /** How many tiles can be painted at the same time. */
  int atOnce();

  /** The cache that this way of asking uses. */
  ResultCache cacheOf(CachedTiles tiles);
}
