package io.cachedresult.processor.codec;

import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.shared.Codec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The user's codecs, and the types that they encode. */
public final class UserCodecs {

  private final TypeSystem system;
  private final List<? extends TypeMirror> classes;

  /** Creates the set of the given classes. */
  public UserCodecs(TypeSystem system, List<? extends TypeMirror> classes) {
    this.system = system;
    this.classes = List.copyOf(classes);
  }

  /** Returns the type that a codec encodes; empty if its declaration does not specify it. */
  public static Optional<TypeMirror> encodedBy(TypeMirror codec, TypeSystem system) {
    return system
        .asSupertype(codec, Codec.class)
        .filter(seen -> seen.getTypeArguments().size() == 1)
        .map(seen -> seen.getTypeArguments().get(0));
  }

  /** Returns the class of the first codec for a type. */
  Optional<DeclaredType> forType(TypeMirror type) {
    return classes.stream()
        .filter(codec -> encodedBy(codec, system)
            .filter(encoded -> system.types().isSameType(encoded, type))
            .isPresent())
        .map(DeclaredType.class::cast)
        .findFirst();
  }
}
