package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;

/** How the size of a value is estimated, as its declared type shows. */
public sealed interface ValueSize {

  /** Returns the methods of the generated class that are called. */
  Stream<Parts> parts();

  /** Returns whether the runtime finds out everything by looking at the object. */
  default boolean isAny() {
    return parts().findAny().isEmpty();
  }

  /** A value that needs no generated code. */
  enum Plain implements ValueSize {
    /** A string. */
    STRING,
    /** An object of which the runtime knows the class, or counts its fields alone. */
    ANY;

    @Override
    public Stream<Parts> parts() {
      return Stream.empty();
    }
  }

  /** An object whose parts a method of the generated class names. */
  record Parts(String method) implements ValueSize {

    @Override
    public Stream<Parts> parts() {
      return Stream.of(this);
    }
  }

  /**
   * An object that holds other values.
   *
   * @param type its declared type, which not all compilers infer in nested lambdas
   * @param held the sizes of the elements, or of the keys and the values
   */
  record Holder(Kind kind, TypeName type, List<ValueSize> held) implements ValueSize {

    public Holder {
      held = List.copyOf(held);
    }

    @Override
    public Stream<Parts> parts() {
      return held.stream().flatMap(ValueSize::parts);
    }

    /** What holds the values. */
    public enum Kind {
      COLLECTION,
      MAP,
      ARRAY,
      OPTIONAL
    }
  }
}
