package io.cachedresult.processor.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/** The way to encode a value, according to its declared type. */
public sealed interface Shape {

  /** Returns a description: equal descriptions mean equal encodings. */
  String description();

  /**
   * A primitive value.
   *
   * @param operation the end of the name of its operations: {@code Int} for {@code writeInt}
   */
  record Primitive(String operation) implements Shape {

    @Override
    public String description() {
      return operation;
    }
  }

  /**
   * A value of a type that the runtime encodes.
   *
   * @param encoding the class with the operations
   * @param operation the end of the names of the operations: {@code String} for {@code writeString}
   */
  record Known(ClassName encoding, String operation) implements Shape {

    @Override
    public String description() {
      return encoding.simpleName() + "." + operation;
    }
  }

  /**
   * A constant of an enum.
   *
   * @param names the names of all constants, sorted, since a constant is encoded by its name
   */
  record Constant(ClassName type, List<String> names) implements Shape {

    public Constant {
      names = List.copyOf(names);
    }

    @Override
    public String description() {
      return type + names.toString();
    }
  }

  /**
   * A collection, map or {@code Optional}.
   *
   * @param type the type of a variable that can hold all its values
   * @param held the shapes of the elements, or of the keys and the values
   */
  record Container(Kind kind, TypeName type, List<Shape> held) implements Shape {

    public Container {
      held = List.copyOf(held);
    }

    @Override
    public String description() {
      return held.stream()
          .map(Shape::description)
          .collect(Collectors.joining(",", kind.operation() + "<", ">"));
    }

    /** The kinds of containers. */
    public enum Kind {
      LIST("List"),
      SET("Set"),
      COLLECTION("Collection"),
      MAP("Map"),
      OPTIONAL("Optional");

      private final String operation;

      Kind(String operation) {
        this.operation = operation;
      }

      /** Returns the end of the names of the operations, which is the name of the type. */
      public String operation() {
        return operation;
      }
    }
  }

  /**
   * An array of objects.
   *
   * @param type the type of a variable that can hold all its values
   * @param component the type of the elements, without type arguments
   */
  record Array(TypeName type, TypeName component, Shape held) implements Shape {

    @Override
    public String description() {
      return held.description() + "[]";
    }
  }

  /** A value whose type has its own methods in generated code, by the name of the type. */
  record Composite(TypeName type) implements Shape {

    @Override
    public String description() {
      return type.toString();
    }
  }
}
