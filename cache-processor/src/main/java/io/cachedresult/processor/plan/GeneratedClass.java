package io.cachedresult.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachedresult.processor.read.HostForm;
import java.util.List;

/**
 * The generated class, and its relation to the source type, which has the annotations.
 *
 * @param delegateType the type of the implementation that it wraps, for {@link HostForm#DELEGATE}
 * @param isPublic whether the source type and all types around it are public
 * @param isSerializable whether instances may be serialized; their caches are not serialized
 */
public record GeneratedClass(
    ClassName name,
    ClassName source,
    TypeName delegateType,
    HostForm form,
    boolean isPublic,
    boolean isSerializable,
    List<TypeVariableName> typeVariables) {

  public GeneratedClass {
    typeVariables = List.copyOf(typeVariables);
  }

  /** Returns the source type with its type variables. */
  public TypeName sourceType() {
    return withTypeVariables(source, typeVariables);
  }

  /** Returns the class of a method's cache. */
  public ClassName cacheClass(CachedMethod method) {
    return name.nestedClass(method.names().cacheClass());
  }

  /** Returns the type of the codec of a method's entries. */
  public TypeName codecType(CachedMethod method) {
    return withTypeVariables(
        name.nestedClass(method.names().codecClass()), method.entry().typeVariables());
  }

  /** Returns the type of a method's entries. */
  public TypeName entryType(CachedMethod method) {
    return withTypeVariables(
        name.nestedClass(method.names().entryClass()), method.entry().typeVariables());
  }

  /**
   * Returns whether caches may be null: during the superclass's constructor, or after
   * deserialization.
   */
  public boolean mayLackCaches() {
    return form == HostForm.SUBCLASS || isSerializable;
  }

  private static TypeName withTypeVariables(ClassName name, List<TypeVariableName> variables) {
    return variables.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, variables.toArray(TypeName[]::new));
  }
}
