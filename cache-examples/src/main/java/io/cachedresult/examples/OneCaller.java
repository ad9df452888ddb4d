package io.cachedresult.examples;

import io.cachedresult.ResultCache;
import java.util.ArrayList;
import java.util.List;

/** One thread that asks for one tile after the other. */
final class OneCaller implements Delivery {

  @Override
  public List<byte[]> deliver(Tiles tiles, List<TileAddress> requests) {
    List<byte[]> answers = new ArrayList<>(requests.size());
    for (TileAddress request : requests) {
      answers.add(tiles.tile(request.zoom(), request.x(), request.y()));
    }
    return answers;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public ResultCache cacheOf(CachedTiles tiles) {
    return tiles.tileCache();
  }
}
