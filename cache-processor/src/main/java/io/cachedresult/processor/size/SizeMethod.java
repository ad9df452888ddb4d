package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A method of the generated class that estimates the size of an object by its parts.
 *
 * @param type the object's declared type
 * @param value the name of the variable for the object
 * @param cases the subtypes to distinguish; the first that matches counts
 * @param fields the object's own fields, if it is none of the cases
 * @param mayBeOther whether it may be an object of a subtype without visible parts
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
   * A subtype.
   *
   * @param variable the name of the variable of that type
   */
  public record Case(TypeName type, String variable, ValueSize size) {}

  /**
   * The fields of an object.
   *
   * @param parts the fields that are read; the others are no references, or are not readable
   */
  public record Fields(FieldLayout layout, List<Part> parts) {

    public Fields {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A field that refers to an object.
   *
   * @param access how it is read: {@code name} or {@code getName()}
   */
  public record Part(String access, ValueSize size) {}
}
