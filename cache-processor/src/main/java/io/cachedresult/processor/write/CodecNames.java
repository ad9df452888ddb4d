package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.codec.CompositeType;
import io.cachedresult.processor.types.NewName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The names of the members of a codec: of methods by the types that they encode, and of fields. */
final class CodecNames {

  private final NameAllocator names = new NameAllocator();
  private final Map<TypeName, String> stems = new HashMap<>();
  private final Map<ClassName, String> fields = new HashMap<>();

  CodecNames(List<CompositeType> composites) {
    for (CompositeType composite : composites) {
      stems.put(composite.type(), NewName.in(names, raw(composite.type()).simpleName()));
      if (composite instanceof CompositeType.Custom custom) {
        fields.computeIfAbsent(custom.codec(), codec -> NewName.in(names, constant(codec)));
      }
    }
  }

  /** Returns the class of a type without its type arguments. */
  static ClassName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
  }

  /** Returns the name of a class in the form of a constant's name: {@code MONEY_CODEC}. */
  private static String constant(ClassName codec) {
    return codec.simpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  /** Returns the name of the method that writes values of a type. */
  String writer(TypeName composite) {
    return "write" + stem(composite);
  }

  /** Returns the name of the method that reads values of a type. */
  String reader(TypeName composite) {
    return "read" + stem(composite);
  }

  private String stem(TypeName composite) {
    return Objects.requireNonNull(stems.get(composite));
  }

  /** Returns the fields for the user's codecs, by their classes. */
  Map<ClassName, String> fields() {
    return fields;
  }

  /** Returns the name of a variable for a value. */
  static String variable(TypeName type, NameAllocator names) {
    String name = raw(type).simpleName();
    int first = name.offsetByCodePoints(0, 1);
    return NewName.in(
        names, name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first));
  }
}
