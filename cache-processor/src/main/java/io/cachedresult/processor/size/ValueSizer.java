package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeBounds;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Finds the ways to estimate the sizes of values by their declared types. Values that consist only
 * of known JDK types are measured by the runtime, since that takes a single call.
 */
final class ValueSizer {

  private final TypeBounds bounds;
  private final TypeSystem system;
  private final ClassInspector inspector;
  private final SizeMethodPlanner methods;
  private final Consumer<String> unseen;

  /**
   * The collections whose elements are being examined, since some contain others of their own type.
   */
  private final Set<TypeName> open = new HashSet<>();

  /**
   * Creates a sizer for the key and the result of one cached method.
   *
   * @param unseen accepts the names of types that are not estimated completely
   */
  ValueSizer(
      TypeBounds bounds,
      ClassInspector inspector,
      SizeMethodPlanner methods,
      TypeSystem system,
      Consumer<String> unseen) {
    this.bounds = bounds;
    this.system = system;
    this.inspector = inspector;
    this.methods = methods;
    this.unseen = unseen;
  }

  /**
   * Returns the way to estimate the size of a type's values; empty if they need no memory outside
   * their field.
   */
  Optional<ValueSize> of(TypeMirror type) {
    TypeMirror bound = bounds.upperBound(type);
    if (countsAsZero(bound)) {
      return Optional.empty();
    }
    if (TypeSearch.UNRESOLVED.isIn(bound)) {
      return Optional.of(shallow(type));
    }
    if (bound instanceof ArrayType array) {
      return Optional.of(
          holder(ValueSize.Holder.Kind.ARRAY, array, List.of(array.getComponentType())));
    }
    return Optional.of(bound instanceof DeclaredType declared ? of(declared, type) : shallow(type));
  }

  /** Returns whether values need no memory outside their field: primitives and shared objects. */
  private static boolean countsAsZero(TypeMirror type) {
    return type.getKind().isPrimitive()
        || (type instanceof DeclaredType declared
            && (declared.asElement().getKind() == ElementKind.ENUM
                || JdkTypes.areShared(SourceNames.qualified(declared))));
  }

  private ValueSize of(DeclaredType type, TypeMirror declared) {
    String name = SourceNames.qualified(type);
    if (name.equals(String.class.getName())) {
      return ValueSize.Plain.STRING;
    }
    if (JdkTypes.areKnown(name)) {
      bounds.arguments(type).forEach(this::noteUnlessAny);
      return ValueSize.Plain.ANY;
    }
    if (name.equals(Optional.class.getName())) {
      return holder(type, ValueSize.Holder.Kind.OPTIONAL, type);
    }
    if (!JdkTypes.include(name) && isCollection(type)) {
      return shallow(declared);
    }
    return holder(type, Collection.class, ValueSize.Holder.Kind.COLLECTION)
        .or(() -> holder(type, Map.class, ValueSize.Holder.Kind.MAP))
        .orElseGet(() -> inspector
            .contentsOf(type)
            .map(contents -> object(type, contents))
            .orElseGet(() -> shallow(declared)));
  }

  private boolean isCollection(DeclaredType type) {
    return Stream.of(Collection.class, Map.class)
        .anyMatch(wanted -> system.asSupertype(type, wanted).isPresent());
  }

  private Optional<ValueSize> holder(
      DeclaredType type, Class<?> wanted, ValueSize.Holder.Kind kind) {
    return system.asSupertype(type, wanted).map(seen -> {
      TypeName name = bounds.name(type);
      if (TypeBounds.isTooDeep(type) || !open.add(name)) {
        return ValueSize.Plain.ANY;
      }
      ValueSize size = holder(type, kind, seen);
      open.remove(name);
      return size;
    });
  }

  /**
   * Returns the size of an object that holds values of its type arguments.
   *
   * @param seen the supertype that is the collection, map or optional
   */
  private ValueSize holder(DeclaredType type, ValueSize.Holder.Kind kind, DeclaredType seen) {
    if (!bounds.isRaw(type) && !bounds.isRaw(seen)) {
      return holder(kind, type, seen.getTypeArguments());
    }
    bounds.arguments(seen).forEach(this::shallow);
    return ValueSize.Plain.ANY;
  }

  private ValueSize holder(
      ValueSize.Holder.Kind kind, TypeMirror type, List<? extends TypeMirror> held) {
    List<ValueSize> sizes = held.stream()
        .map(one -> bounds.hasRaw(one) ? shallow(one) : of(one).orElse(ValueSize.Plain.ANY))
        .toList();
    return sizes.stream().allMatch(ValueSize::isAny)
        ? ValueSize.Plain.ANY
        : new ValueSize.Holder(kind, bounds.name(type), sizes);
  }

  private void noteUnlessAny(TypeMirror held) {
    if (of(held).filter(size -> !size.isAny()).isPresent()) {
      unseen.accept(described(held));
    }
  }

  /** Returns the size of an object of a class that generated code can inspect. */
  private ValueSize object(DeclaredType type, ClassContents contents) {
    List<ClassContents.Field> heavy = contents.fields().orElse(List.of()).stream()
        .filter(field -> !countsAsZero(field.type()))
        .toList();
    if (heavy.stream().anyMatch(field -> !field.isReadable())) {
      unseen.accept(described(type));
    }
    return contents.fields().isPresent() || !cases(contents).isEmpty()
        ? methods.of(type).<ValueSize>map(parts -> parts).orElseGet(() -> shallow(type))
        : ValueSize.Plain.ANY;
  }

  /** Returns the subtypes with visible parts. */
  List<ClassContents.Subtype> cases(ClassContents contents) {
    List<ClassContents.Subtype> cases = contents.subtypes().stream()
        .filter(subtype -> of(subtype.type()).filter(size -> !size.isAny()).isPresent())
        .toList();
    cases.stream()
        .filter(subtype -> subtype.name().isEmpty())
        .forEach(subtype -> unseen.accept(described(subtype.type())));
    return cases.stream().filter(subtype -> subtype.name().isPresent()).toList();
  }

  private ValueSize shallow(TypeMirror type) {
    unseen.accept(described(type));
    return ValueSize.Plain.ANY;
  }

  private String described(TypeMirror type) {
    if (type instanceof TypeVariable variable
        && variable.asElement() instanceof TypeParameterElement parameter) {
      return parameter.getSimpleName() + " of " + parameter.getGenericElement().getSimpleName();
    }
    TypeMirror bound = bounds.upperBound(type);
    return bound instanceof DeclaredType declared
        ? SourceNames.qualified(declared)
        : SourceNames.simple(bound);
  }
}
