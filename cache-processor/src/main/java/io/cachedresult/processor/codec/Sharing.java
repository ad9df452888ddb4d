package io.cachedresult.processor.codec;

import java.util.List;
import java.util.Optional;

/**
 * Whether and how the entries of a cached method can be shared.
 *
 * @param shape how they are encoded; empty if there are obstacles
 */
public record Sharing(Optional<EntryShape> shape, List<Obstacle> obstacles) {

  public Sharing {
    obstacles = List.copyOf(obstacles);
  }
}
