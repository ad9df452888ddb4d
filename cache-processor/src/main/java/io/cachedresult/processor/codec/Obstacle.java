package io.cachedresult.processor.codec;

import javax.lang.model.type.TypeMirror;

/**
 * A type that generated code cannot encode.
 *
 * @param path the place of its values, such as {@code result.lines[].owner}
 */
public record Obstacle(TypeMirror type, String path) {}
