package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A method of the generated class that names the parts of an object.
 *
 * @param type the object's declared type
 * @param value the variable that is the object
 * @param cases what it may be, the first that it is counts
 * @param fields its own if it is none of these
 * @param mayBeOther whether it may be something else that has no parts to be seen
 */
public record SizeMethod(
    String name,
    TypeName type,
    String value,
    List<Case> cases,
    Optional<Fields> fields,
    boolean mayBeOther) {

  /** The variable that is told. */
  public static final String WEIGHING = "weighing";

  public SizeMethod {
    cases = List.copyOf(cases);
  }

  /**
   * A subtype.
   *
   * @param variable what is of that type then
   */
  public record Case(TypeName type, String variable, ValueSize weight) {}

  /**
   * What an object consists of.
   *
   * @param parts the fields that are read; others are no references, or cannot be
   */
  public record Fields(FieldLayout layout, List<Part> parts) {

    public Fields {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A field with something behind it.
   *
   * @param access how it is read: {@code name} or {@code getName()}
   */
  public record Part(String access, ValueSize weight) {}
}
