package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.types.SimpleNames;
import io.cachedresult.processor.types.SupertypeSearch;
import io.cachedresult.processor.types.TypeSearch;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Finds out how values are weighed, by their declared types. What consists of types of the JDK alone
 * is left to {@link io.cachedresult.Weighing#any}, since that is one call.
 */
public final class ValueSizer {

  private final TypeBounds reads;
  private final SupertypeSearch supertypes;
  private final ClassInspector insides;
  private final SizeMethodPlanner methods;
  private final Consumer<String> unseen;

  /** Collections whose elements are being looked at: some hold others of their own type. */
  private final Set<TypeName> open = new HashSet<>();

  /**
   * For what is met on the way from one cached method.
   *
   * @param unseen is told the types that are weighed without all that they refer to
   */
  public ValueSizer(
      TypeBounds reads,
      ClassInspector insides,
      SizeMethodPlanner methods,
      Consumer<String> unseen) {
    this.reads = reads;
    this.supertypes = new SupertypeSearch(reads.types());
    this.insides = insides;
    this.methods = methods;
    this.unseen = unseen;
  }

  /** How values of a type are weighed; empty if the field that holds them is all that counts. */
  public Optional<ValueSize> of(TypeMirror type) {
    TypeMirror least = reads.least(type);
    if (isWeightless(least)) {
      return Optional.empty();
    }
    if (TypeSearch.findsUnresolved(least)) {
      return Optional.of(alone(type));
    }
    if (least instanceof ArrayType array) {
      return Optional.of(holder(ValueSize.Holding.ARRAY, array, List.of(array.getComponentType())));
    }
    return Optional.of(least instanceof DeclaredType declared ? of(declared, type) : alone(type));
  }

  /** Primitives, which the count of their bytes has, and what many share. */
  private static boolean isWeightless(TypeMirror type) {
    return type.getKind().isPrimitive()
        || (type instanceof DeclaredType declared
            && (declared.asElement().getKind() == ElementKind.ENUM
                || JdkTypes.areShared(nameOf(declared))));
  }

  private ValueSize of(DeclaredType type, TypeMirror declared) {
    String name = nameOf(type);
    if (name.equals(String.class.getName())) {
      return ValueSize.Plain.TEXT;
    }
    if (JdkTypes.areKnown(name)) {
      reads.arguments(type).forEach(this::tellUnlessAny);
      return ValueSize.Plain.ANY;
    }
    if (name.equals(Optional.class.getName())) {
      return holder(type, ValueSize.Holding.OPTIONAL, type);
    }
    return holder(type, Collection.class, ValueSize.Holding.COLLECTION)
        .or(() -> holder(type, Map.class, ValueSize.Holding.MAP))
        .orElseGet(() ->
            insides.of(type).map(inside -> object(type, inside)).orElseGet(() -> alone(declared)));
  }

  private Optional<ValueSize> holder(DeclaredType type, Class<?> kind, ValueSize.Holding holding) {
    return supertypes.as(kind, type).map(seen -> {
      TypeName name = reads.name(type);
      if (TypeBounds.isTooDeep(type) || !open.add(name)) {
        return ValueSize.Plain.ANY;
      }
      ValueSize weight = holder(type, holding, seen);
      open.remove(name);
      return weight;
    });
  }

  /**
   * What holds its arguments.
   *
   * @param seen the type as the collection, map or optional that it is
   */
  private ValueSize holder(DeclaredType type, ValueSize.Holding holding, DeclaredType seen) {
    if (!reads.isRaw(type) && !reads.isRaw(seen)) {
      return holder(holding, type, seen.getTypeArguments());
    }
    reads.arguments(seen).forEach(this::alone);
    return ValueSize.Plain.ANY;
  }

  private ValueSize holder(
      ValueSize.Holding holding, TypeMirror type, List<? extends TypeMirror> held) {
    List<ValueSize> weights = held.stream()
        .map(one -> reads.hasRaw(one) ? alone(one) : of(one).orElse(ValueSize.Plain.ANY))
        .toList();
    return weights.stream().allMatch(ValueSize::isAny)
        ? ValueSize.Plain.ANY
        : new ValueSize.Holder(holding, reads.name(type), weights);
  }

  private void tellUnlessAny(TypeMirror held) {
    if (of(held).filter(weight -> !weight.isAny()).isPresent()) {
      unseen.accept(described(held));
    }
  }

  /** An object of a class that can be looked into. */
  private ValueSize object(DeclaredType type, ClassInspector.Inside inside) {
    List<FieldFinder.Field> heavy = inside.fields().orElse(List.of()).stream()
        .filter(field -> !isWeightless(field.type()))
        .toList();
    if (heavy.stream().anyMatch(field -> !field.isReadable())) {
      unseen.accept(described(type));
    }
    return heavy.stream().anyMatch(FieldFinder.Field::isReadable)
            || !cases(inside).isEmpty()
        ? methods.of(type).<ValueSize>map(parts -> parts).orElseGet(() -> alone(type))
        : ValueSize.Plain.ANY;
  }

  /** The subtypes that have something to be seen. */
  public List<SubtypeFinder.Subtype> cases(ClassInspector.Inside inside) {
    List<SubtypeFinder.Subtype> cases = inside.subtypes().stream()
        .filter(subtype -> of(subtype.type()).filter(weight -> !weight.isAny()).isPresent())
        .toList();
    cases.stream()
        .filter(subtype -> subtype.name().isEmpty())
        .forEach(subtype -> unseen.accept(described(subtype.type())));
    return cases.stream().filter(subtype -> subtype.name().isPresent()).toList();
  }

  private ValueSize alone(TypeMirror type) {
    unseen.accept(described(type));
    return ValueSize.Plain.ANY;
  }

  private String described(TypeMirror type) {
    if (type instanceof TypeVariable variable
        && variable.asElement() instanceof TypeParameterElement parameter) {
      return parameter.getSimpleName() + " of " + parameter.getGenericElement().getSimpleName();
    }
    TypeMirror least = reads.least(type);
    return least instanceof DeclaredType declared ? nameOf(declared) : SimpleNames.of(least);
  }

  private static String nameOf(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }
}
