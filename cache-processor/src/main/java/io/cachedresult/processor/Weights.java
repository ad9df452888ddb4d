package io.cachedresult.processor;

import com.palantir.javapoet.TypeName;
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
final class Weights {

  private final ReadTypes reads;
  private final Supertypes supertypes;
  private final Insides insides;
  private final WeighMethods methods;
  private final Consumer<String> unseen;

  /** Collections whose elements are being looked at: some hold others of their own type. */
  private final Set<TypeName> open = new HashSet<>();

  /**
   * For what is met on the way from one cached method.
   *
   * @param unseen is told the types that are weighed without all that they refer to
   */
  Weights(ReadTypes reads, Insides insides, WeighMethods methods, Consumer<String> unseen) {
    this.reads = reads;
    this.supertypes = new Supertypes(reads.types());
    this.insides = insides;
    this.methods = methods;
    this.unseen = unseen;
  }

  /** How values of a type are weighed; empty if the field that holds them is all that counts. */
  Optional<Weight> of(TypeMirror type) {
    TypeMirror least = reads.least(type);
    if (isWeightless(least)) {
      return Optional.empty();
    }
    if (TypeSearch.findsUnresolved(least)) {
      return Optional.of(alone(type));
    }
    if (least instanceof ArrayType array) {
      return Optional.of(holder(Weight.Holding.ARRAY, array, List.of(array.getComponentType())));
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

  private Weight of(DeclaredType type, TypeMirror declared) {
    String name = nameOf(type);
    if (name.equals(String.class.getName())) {
      return Weight.Plain.TEXT;
    }
    if (JdkTypes.areKnown(name)) {
      reads.arguments(type).forEach(this::tellUnlessAny);
      return Weight.Plain.ANY;
    }
    if (name.equals(Optional.class.getName())) {
      return holder(type, Weight.Holding.OPTIONAL, type);
    }
    return holder(type, Collection.class, Weight.Holding.COLLECTION)
        .or(() -> holder(type, Map.class, Weight.Holding.MAP))
        .orElseGet(() ->
            insides.of(type).map(inside -> object(type, inside)).orElseGet(() -> alone(declared)));
  }

  private Optional<Weight> holder(DeclaredType type, Class<?> kind, Weight.Holding holding) {
    return supertypes.as(kind, type).map(seen -> {
      TypeName name = reads.name(type);
      if (ReadTypes.isTooDeep(type) || !open.add(name)) {
        return Weight.Plain.ANY;
      }
      Weight weight = holder(type, holding, seen);
      open.remove(name);
      return weight;
    });
  }

  /**
   * What holds its arguments.
   *
   * @param seen the type as the collection, map or optional that it is
   */
  private Weight holder(DeclaredType type, Weight.Holding holding, DeclaredType seen) {
    if (!reads.isRaw(type) && !reads.isRaw(seen)) {
      return holder(holding, type, seen.getTypeArguments());
    }
    reads.arguments(seen).forEach(this::alone);
    return Weight.Plain.ANY;
  }

  private Weight holder(Weight.Holding holding, TypeMirror type, List<? extends TypeMirror> held) {
    List<Weight> weights = held.stream()
        .map(one -> reads.hasRaw(one) ? alone(one) : of(one).orElse(Weight.Plain.ANY))
        .toList();
    return weights.stream().allMatch(Weight::isAny)
        ? Weight.Plain.ANY
        : new Weight.Holder(holding, reads.name(type), weights);
  }

  private void tellUnlessAny(TypeMirror held) {
    if (of(held).filter(weight -> !weight.isAny()).isPresent()) {
      unseen.accept(described(held));
    }
  }

  /** An object of a class that can be looked into. */
  private Weight object(DeclaredType type, Insides.Inside inside) {
    List<ReadableFields.Field> heavy = inside.fields().orElse(List.of()).stream()
        .filter(field -> !isWeightless(field.type()))
        .toList();
    if (heavy.stream().anyMatch(field -> !field.isReadable())) {
      unseen.accept(described(type));
    }
    return heavy.stream().anyMatch(ReadableFields.Field::isReadable)
            || !cases(inside).isEmpty()
        ? methods.of(type).<Weight>map(parts -> parts).orElseGet(() -> alone(type))
        : Weight.Plain.ANY;
  }

  /** The subtypes that have something to be seen. */
  List<Subtypes.Subtype> cases(Insides.Inside inside) {
    List<Subtypes.Subtype> cases = inside.subtypes().stream()
        .filter(subtype -> of(subtype.type()).filter(weight -> !weight.isAny()).isPresent())
        .toList();
    cases.stream()
        .filter(subtype -> subtype.name().isEmpty())
        .forEach(subtype -> unseen.accept(described(subtype.type())));
    return cases.stream().filter(subtype -> subtype.name().isPresent()).toList();
  }

  private Weight alone(TypeMirror type) {
    unseen.accept(described(type));
    return Weight.Plain.ANY;
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
