package io.cachedresult.processor.codec;

import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Finds how the entries of a cached method are encoded. */
public final class SharingFinder {

  private static final String RESULT = "result";

  private final TypeSystem system;
  private final Visibility visibility;

  /**
   * Creates a finder.
   *
   * @param visibility what the generated class sees
   */
  public SharingFinder(TypeSystem system, Visibility visibility) {
    this.system = system;
    this.visibility = visibility;
  }

  /** A part of a key. */
  public record KeyPart(String name, TypeMirror type, boolean isByIdentity) {}

  /**
   * Returns how entries are encoded.
   *
   * @param codecs the classes of the user's codecs
   */
  public Sharing find(List<KeyPart> keys, TypeMirror result, List<? extends TypeMirror> codecs) {
    ShapeFinder finder = new ShapeFinder(system, visibility, new UserCodecs(system, codecs));
    List<Shape> parts = new ArrayList<>();
    for (KeyPart key : keys) {
      Shape shape = finder.of(key.type(), key.name());
      // Of all decoded objects, only enum constants keep their identity.
      boolean isLost = key.isByIdentity() && !(shape instanceof Shape.Constant);
      parts.add(isLost ? finder.reject(key.type(), key.name()) : shape);
    }
    Shape shape = finder.of(result, RESULT);
    return new Sharing(
        finder.obstacles().isEmpty()
            ? Optional.of(new EntryShape(parts, shape, finder.composites(), finder.warnings()))
            : Optional.empty(),
        finder.obstacles());
  }
}
