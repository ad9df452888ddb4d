package io.cachedresult.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * A class that broke no rule: if a plan exists, its source can be written.
 *
 * @param isPublic whether the class and all around it are public
 * @param isSerializable whether instances may be serialized; caches are not, and are gone after it
 * @param nullness what is said of null
 * @param warnings what the compiler says of the source class's own signatures, in order of name
 * @param canSayGenerated whether the class may use {@code javax.annotation.processing.Generated}
 * @param hidden simple names of {@code java.lang} that mean something else in the class's package
 */
record CachePlan(
    ClassName source,
    ClassName generated,
    boolean isPublic,
    boolean isSerializable,
    boolean canSayGenerated,
    Set<String> hidden,
    Nullness nullness,
    Set<String> warnings,
    List<TypeVariableName> typeVariables,
    List<Constructor> constructors,
    List<CachedMethod> methods) {

  CachePlan {
    hidden = Set.copyOf(hidden);
    warnings = Collections.unmodifiableSortedSet(new TreeSet<>(warnings));
    typeVariables = List.copyOf(typeVariables);
    constructors = List.copyOf(constructors);
    methods = List.copyOf(methods);
  }

  /** How much a class path and its packages say of null; JSpecify's annotations, if they are there. */
  enum Nullness {
    UNKNOWN,
    /** {@code @Nullable} can be written. */
    ANNOTATED,
    /** It can, and around the class {@code @NullMarked} stands, which its inside does not obey. */
    MARKED
  }

  /**
   * A constructor of the source class that the generated class repeats.
   *
   * @param annotations for the one with the same parameters, such as that of a container
   */
  record Constructor(
      List<AnnotationSpec> annotations,
      Set<Modifier> visibility,
      List<TypeVariableName> typeVariables,
      List<ParameterSpec> parameters,
      boolean isVarargs,
      List<TypeName> thrown) {

    Constructor {
      annotations = List.copyOf(annotations);
      visibility = Set.copyOf(visibility);
      typeVariables = List.copyOf(typeVariables);
      parameters = List.copyOf(parameters);
      thrown = List.copyOf(thrown);
    }
  }

  TypeName sourceType() {
    return withTypeVariables(source);
  }

  ClassName cacheClass(CachedMethod method) {
    return generated.nestedClass(method.names().cacheClass());
  }

  /** The entries of a method; they see the type variables of the class, not those of the method. */
  TypeName entryType(CachedMethod method) {
    return withTypeVariables(generated.nestedClass(method.names().entryClass()));
  }

  /** The type of what may be null, marked as such if that can be written. */
  TypeName orNull(TypeName type) {
    return nullness == Nullness.UNKNOWN
        ? type
        : type.annotated(AnnotationSpec.builder(JSpecify.NULLABLE).build());
  }

  private TypeName withTypeVariables(ClassName name) {
    return typeVariables.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, typeVariables.toArray(TypeName[]::new));
  }
}
