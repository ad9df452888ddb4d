package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;

/** The way to estimate the size of a value, according to its declared type. */
public sealed interface ValueSize {

  /** Returns the methods of the generated class that the estimate calls. */
  Stream<Parts> parts();

  /** Returns whether the runtime estimates the object without generated code. */
  default boolean isAny() {
    return parts().findAny().isEmpty();
  }

  /** A value that needs no generated code. */
  enum Plain implements ValueSize {
    /** A string. */
    STRING,
    /** An object whose class the runtime knows, or counts as a single object. */
    ANY;

    @Override
    public Stream<Parts> parts() {
      return Stream.empty();
    }
  }

  /** An object whose parts a method of the generated class adds. */
  record Parts(String method) implements ValueSize {

    @Override
    public Stream<Parts> parts() {
      return Stream.of(this);
    }
  }

  /**
   * An object that holds other values.
   *
   * @param type the declared type, which not all compilers infer in nested lambdas
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

    /** The kinds of objects that hold values. */
    public enum Kind {
      COLLECTION,
      MAP,
      ARRAY,
      OPTIONAL
    }
  }
}
