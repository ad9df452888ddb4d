package io.cachedresult.examples.duplicates;

import io.cachedresult.ResultCache;
import io.cachedresult.examples.mandelbrot.TileAddress;
import java.util.ArrayList;
import java.util.List;

/** One thread that requests one tile after another. */
final class SingleCaller implements TileClient {

  @Override
  public List<byte[]> request(TilePainter painter, List<TileAddress> addresses) {
    List<byte[]> tiles = new ArrayList<>(addresses.size());
    for (TileAddress address : addresses) {
      tiles.add(painter.tile(address.zoom(), address.x(), address.y()));
    }
    return tiles;
  }

  @Override
  public ResultCache cacheOf(CachedTilePainter painter) {
    return painter.tileCache();
  }
}
