package io.cachedresult.processor.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/** A type whose values are encoded and decoded by their own methods in generated code. */
public sealed interface CompositeType {

  /** Returns the type of decoded values. */
  TypeName type();

  /** Returns the type of the values to encode: {@code Box<? extends Tag>} for {@code Box<Tag>}. */
  TypeName accepted();

  /** Returns a description: equal descriptions mean equal encodings. */
  String description();

  /** A record, which is encoded by its components. */
  record Components(TypeName type, TypeName accepted, List<Component> components)
      implements CompositeType {

    public Components {
      components = List.copyOf(components);
    }

    @Override
    public String description() {
      return components.stream()
          .map(component -> component.name() + ":" + component.shape().description())
          .collect(Collectors.joining(",", type + "(", ")"));
    }
  }

  /** A component of a record. */
  record Component(String name, TypeName type, Shape shape) {}

  /** A sealed type, whose values have one of its subtypes. */
  record Choice(TypeName type, TypeName accepted, List<Case> cases) implements CompositeType {

    public Choice {
      cases = List.copyOf(cases);
    }

    @Override
    public String description() {
      return cases.stream()
          .map(one -> one.shape().description())
          .collect(Collectors.joining("|", type + "=", ""));
    }
  }

  /**
   * A subtype.
   *
   * @param type the type for {@code instanceof}
   */
  record Case(TypeName type, Shape shape) {}

  /** A type that the user's codec encodes. */
  record Custom(TypeName type, TypeName accepted, ClassName codec) implements CompositeType {

    @Override
    public String description() {
      return type + "@" + codec;
    }
  }
}
