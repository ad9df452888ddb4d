package io.cachedresult.processor.size;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of the generated class that adds up the sizes of an object's parts.
 *
 * @param type the object's declared type
 * @param value the name of the variable for the object
 * @param cases the subtypes to distinguish; the first match is used
 * @param fields the object's own fields, for an object that matches no case
 * @param mayBeOther whether the object may belong to a subtype without visible parts
 * @param isCircular whether objects of the type may refer to themselves, directly or not, according
 *     to the types of their parts
 */
public record SizeMethod(
    String name,
    TypeName type,
    String value,
    List<Case> cases,
    Optional<Fields> fields,
    boolean mayBeOther,
    boolean isCircular) {

  /** The name of the first parameter, the runtime's estimator. */
  public static final String ESTIMATOR = "estimator";

  public SizeMethod {
    cases = List.copyOf(cases);
  }

  /** Returns the object's declared type without type arguments. */
  public TypeName rawType() {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  /** Returns the methods that this one calls. */
  Stream<String> called() {
    return Stream.concat(
            cases.stream().map(Case::size),
            fields.stream().flatMap(own -> own.parts().stream()).map(Part::size))
        .flatMap(ValueSize::parts)
        .map(ValueSize.Parts::method);
  }

  SizeMethod withCircle(boolean isFound) {
    return new SizeMethod(name, type, value, cases, fields, mayBeOther, isFound);
  }

  /**
   * A case for the objects of a subtype.
   *
   * @param variable the name of the variable of that type
   */
  public record Case(TypeName type, String variable, ValueSize size) {}

  /**
   * The fields of an object.
   *
   * @param parts the fields to read; the others are primitive or not accessible
   */
  public record Fields(FieldLayout layout, List<Part> parts) {

    public Fields {
      parts = List.copyOf(parts);
    }

    /** Returns the parts with or without an accessor that a subclass might override. */
    public List<Part> parts(boolean areOverridable) {
      return parts.stream()
          .filter(part -> part.isOverridable() == areOverridable)
          .toList();
    }
  }

  /**
   * A field that refers to an object.
   *
   * @param access the expression that reads it: {@code name} or {@code getName()}
   * @param isOverridable whether a subclass might override the accessor, so that it is called only
   *     for objects of the class itself
   */
  public record Part(String access, ValueSize size, boolean isOverridable) {}
}
