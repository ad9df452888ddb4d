package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A method of the generated class that adds up the sizes of an object's parts.
 *
 * @param type the object's declared type
 * @param value the name of the variable for the object
 * @param cases the subtypes to distinguish; the first match is used
 * @param fields the object's own fields, for an object that matches no case
 * @param mayBeOther whether the object may belong to a subtype without visible parts
 */
public record SizeMethod(
    String name,
    TypeName type,
    String value,
    List<Case> cases,
    Optional<Fields> fields,
    boolean mayBeOther) {

  /** The name of the first parameter, the runtime's estimator. */
  public static final String ESTIMATOR = "estimator";

  public SizeMethod {
    cases = List.copyOf(cases);
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
  }

  /**
   * A field that refers to an object.
   *
   * @param access the expression that reads it: {@code name} or {@code getName()}
   */
  public record Part(String access, ValueSize size) {}
}
