package io.cachedresult.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The head of a method that the generated class repeats.
 *
 * @param modifiers {@code public}, {@code protected} or neither, and {@code static}
 */
public record Signature(
    String name,
    Set<Modifier> modifiers,
    List<TypeVariableName> typeVariables,
    List<ParameterSpec> parameters,
    boolean isVarargs,
    TypeName returnType,
    List<TypeName> thrown) {

  private static final Set<Modifier> REPEATED =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.STATIC);

  public Signature {
    modifiers = Set.copyOf(modifiers);
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /**
   * A method's signature.
   *
   * @param type the method's, as the type sees it that inherits it
   * @param thrown what it may throw
   */
  public static Signature of(
      ExecutableElement method, ExecutableType type, List<? extends TypeMirror> thrown) {
    return new Signature(
        method.getSimpleName().toString(),
        repeated(method.getModifiers()),
        type.getTypeVariables().stream().map(Signature::variable).toList(),
        parameters(method, type),
        method.isVarArgs(),
        TypeName.get(type.getReturnType()),
        typeNames(thrown));
  }

  public static Set<Modifier> repeated(Collection<Modifier> modifiers) {
    return modifiers.stream().filter(REPEATED::contains).collect(Collectors.toSet());
  }

  public static List<TypeName> typeNames(List<? extends TypeMirror> types) {
    return types.stream().map(TypeName::get).toList();
  }

  private static TypeVariableName variable(TypeVariable variable) {
    // Not those that it was declared with: they may name type variables of the class that declares
    // it.
    TypeMirror bound = variable.getUpperBound();
    List<? extends TypeMirror> bounds =
        bound instanceof IntersectionType intersection ? intersection.getBounds() : List.of(bound);
    return TypeVariableName.get(
        variable.asElement().getSimpleName().toString(),
        typeNames(bounds).toArray(TypeName[]::new));
  }

  private static List<ParameterSpec> parameters(ExecutableElement method, ExecutableType type) {
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int i = 0; i < type.getParameterTypes().size(); i++) {
      String name = method.getParameters().get(i).getSimpleName().toString();
      parameters.add(ParameterSpec.builder(TypeName.get(type.getParameterTypes().get(i)), name)
          .build());
    }
    return parameters;
  }

  public boolean isVoid() {
    return returnType.equals(TypeName.VOID);
  }

  /** Whether it is that of {@link Object#equals}. */
  public boolean isEquals() {
    return name.equals("equals")
        && parameters.size() == 1
        && parameters.get(0).type().equals(ClassName.OBJECT);
  }

  public boolean isStatic() {
    return modifiers.contains(Modifier.STATIC);
  }

  /** A method with this head, annotated if it overrides one. */
  public MethodSpec.Builder method() {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name)
        .addModifiers(modifiers)
        .addTypeVariables(typeVariables)
        .returns(returnType)
        .addParameters(parameters)
        .varargs(isVarargs)
        .addExceptions(thrown);
    if (!isStatic()) {
      method.addAnnotation(Override.class);
    }
    return method;
  }

  public List<String> parameterNames() {
    return parameters.stream().map(ParameterSpec::name).toList();
  }

  /** The parameters, to be handed on. */
  public CodeBlock arguments() {
    return CodeBlock.of("$L", String.join(", ", parameterNames()));
  }
}
