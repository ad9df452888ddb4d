package io.cachedresult.processor.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachedresult.processor.size.SizeMethod;
import io.cachedresult.processor.types.JSpecify;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * A class that broke no rule: if a plan exists, its source can be written.
 *
 * @param forwarded what the generated class repeats besides the cached methods
 * @param weighMethods what names the parts of results and keys
 * @param isPublic whether the class and all around it are public
 * @param isSerializable whether instances may be serialized; caches are not, and are gone after it
 * @param nullness what is said of null
 * @param warnings what the compiler says of the types and members that are named, in order of name
 * @param canSayGenerated whether the class may use {@code javax.annotation.processing.Generated}
 * @param hidden simple names that mean something else: classes of the package that are called like
 *     those of {@code java.lang}, and variables, which come before classes
 */
public record CachePlan(
    ClassName source,
    ClassName generated,
    Form form,
    boolean isPublic,
    boolean isSerializable,
    boolean canSayGenerated,
    Set<String> hidden,
    Nullness nullness,
    Set<String> warnings,
    List<TypeVariableName> typeVariables,
    List<Constructor> constructors,
    List<CachedMethod> methods,
    List<ForwardedMethod> forwarded,
    List<SizeMethod> weighMethods) {

  /** The field for the other implementation of an interface. */
  public static final String DELEGATE = "delegate";

  public CachePlan {
    hidden = Set.copyOf(hidden);
    warnings = Collections.unmodifiableSortedSet(new TreeSet<>(warnings));
    typeVariables = List.copyOf(typeVariables);
    constructors = List.copyOf(constructors);
    methods = List.copyOf(methods);
    forwarded = List.copyOf(forwarded);
    weighMethods = List.copyOf(weighMethods);
  }

  /** What the generated class is to the type with the annotations. */
  public enum Form {
    /** It extends the class: calls on {@code this} are cached too. */
    SUBCLASS,
    /** It implements the interface, and forwards to another implementation. */
    DELEGATE,
    /** It has static methods, and no instances. */
    UTILITY
  }

  /** How much a class path and its packages say of null; JSpecify's annotations, if they are there. */
  public enum Nullness {
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
  public record Constructor(
      List<AnnotationSpec> annotations,
      Set<Modifier> visibility,
      List<TypeVariableName> typeVariables,
      List<ParameterSpec> parameters,
      boolean isVarargs,
      List<TypeName> thrown) {

    public Constructor {
      annotations = List.copyOf(annotations);
      visibility = Set.copyOf(visibility);
      typeVariables = List.copyOf(typeVariables);
      parameters = List.copyOf(parameters);
      thrown = List.copyOf(thrown);
    }
  }

  public TypeName sourceType() {
    return withTypeVariables(source, typeVariables);
  }

  public ClassName cacheClass(CachedMethod method) {
    return generated.nestedClass(method.names().cacheClass());
  }

  /** The field of a cache where parameters of these names are in scope. */
  public CodeBlock cacheField(CachedMethod method, List<String> parameters) {
    String name = method.names().accessor();
    if (!parameters.contains(name)) {
      return CodeBlock.of("$N", name);
    }
    return method.signature().isStatic()
        ? CodeBlock.of("$T.$N", generated, name)
        : CodeBlock.of("this.$N", name);
  }

  /** The entries of a method; they see the type variables of the class, not those of the method. */
  public TypeName entryType(CachedMethod method) {
    return withTypeVariables(
        generated.nestedClass(method.names().entryClass()), method.entryVariables());
  }

  /** Those of {@link #methods} that are static. */
  public List<CachedMethod> staticMethods() {
    return methods.stream().filter(method -> method.signature().isStatic()).toList();
  }

  /** Those of {@link #methods} that are not static. */
  public List<CachedMethod> instanceMethods() {
    return methods.stream().filter(method -> !method.signature().isStatic()).toList();
  }

  /** Whether there may be no caches: while the superclass is initialized, or after serialization. */
  public boolean mayLackCaches() {
    return form == Form.SUBCLASS || isSerializable;
  }

  /** A call of the user's own method in a method of the generated class. */
  public CodeBlock original(Signature method) {
    CodeBlock call = CodeBlock.of("$N($L)", method.name(), method.arguments());
    if (method.isStatic()) {
      return CodeBlock.of("$T.$L", source, call);
    }
    if (form == Form.SUBCLASS) {
      return CodeBlock.of("super.$L", call);
    }
    boolean hides = method.parameterNames().contains(DELEGATE);
    return CodeBlock.of("$L$N.$L", hides ? "this." : "", DELEGATE, call);
  }

  /** A call of the user's own method in one of the caches. */
  public CodeBlock originalFromCache(Signature method, CodeBlock arguments) {
    CodeBlock call = CodeBlock.of("$N($L)", method.name(), arguments);
    if (method.isStatic()) {
      return CodeBlock.of("$T.$L", source, call);
    }
    return form == Form.SUBCLASS
        ? CodeBlock.of("$T.super.$L", generated, call)
        : CodeBlock.of("$T.this.$N.$L", generated, DELEGATE, call);
  }

  /** The type of what may be null, marked as such if that can be written. */
  public TypeName orNull(TypeName type) {
    return nullness == Nullness.UNKNOWN
        ? type
        : type.annotated(AnnotationSpec.builder(JSpecify.NULLABLE).build());
  }

  private static TypeName withTypeVariables(ClassName name, List<TypeVariableName> variables) {
    return variables.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, variables.toArray(TypeName[]::new));
  }
}
